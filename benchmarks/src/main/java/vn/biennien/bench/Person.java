package vn.biennien.bench;

import java.util.List;

/**
 * Somebody in the news.
 *
 * @param name   family name, middle name and given name
 * @param woman  how he or she is spoken of
 * @param office written before the name, or empty
 */
record Person(String name, boolean woman, String office) {

  private static final List<String> FAMILY = list("Nguyễn Trần Lê Phạm Hoàng Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đoàn Trịnh "
      + "Trương Lâm Mai Tô Cao Lương Đào Hà Phùng Tạ Nông Bế Vi Lục Hoàng Giàng Sùng Lò Quàng Thào Triệu Chu Ma Ninh Lưu Phan");
  private static final List<String> OF_MEN = list("Văn Đức Hữu Công Minh Quang Xuân Đình Bá Duy Quốc Thế Trọng Tiến Mạnh "
      + "Việt Hồng Khắc Vĩnh Viết");
  private static final List<String> OF_WOMEN = list("Thị Thu Ngọc Kim Phương Bích Diệu Khánh Thúy Hồng Thanh Minh Ánh Cẩm");
  private static final List<String> MEN = list("Anh Bình Cường Dũng Đạt Giang Hải Hiếu Hòa Hoàn Hùng Huy Khang Khoa Kiên Lâm "
      + "Long Lực Nam Nghĩa Phong Phú Phúc Quân Quý Sáng Sơn Tài Tâm Thái Thắng Thành Thịnh Thông Toàn Trung Tuấn Tùng Tuyên Vinh "
      + "Vượng Chiến Chung Doanh Đông Hậu Hiển Khải Khiêm Lộc Luân Mậu Nhân Ninh Phát Quyết Tường Viễn Xuyên");
  private static final List<String> WOMEN = list("An Chi Dung Duyên Điệp Hà Hạnh Hằng Hiền Hoa Huế Hương Huyền Khuyên Lan Lệ "
      + "Liên Linh Loan Lương Mai My Nga Ngân Ngọc Nhàn Nhung Oanh Phượng Quyên Quỳnh Sen Tâm Thảo Thơm Thủy Trâm Trang Trinh Tuyết Uyên "
      + "Vân Vy Xuân Yến");

  private static List<String> list(String words) {
    return List.of(words.split(" "));
  }

  /** Somebody with an office, or with none if it is empty. */
  static Person any(Dice dice, String office) {
    boolean woman = dice.chance(0.35);
    String name = dice.famous(FAMILY) + " " + dice.famous(woman ? OF_WOMEN : OF_MEN) + " " + dice.any(woman ? WOMEN : MEN);
    return new Person(name, woman, office);
  }

  /** As at the first mention: the office and the name. */
  String full() {
    return office.isEmpty() ? name : office + " " + name;
  }

  /** As at later mentions: {@code ông Sơn}. */
  String brief() {
    return (woman ? "bà " : "ông ") + name.substring(name.lastIndexOf(' ') + 1);
  }
}
