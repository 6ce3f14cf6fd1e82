package vn.biennien.search.testing;

import java.util.List;
import vn.biennien.contracts.ArticleKind;
import vn.biennien.contracts.EnrichedArticle;

/** A small record of invented border news, as the tagger would give it. */
public final class Stories {

  public static final Story SPRING_MEETING = Story.at("https://baobiengioi.example/gap-go-dau-xuan")
      .published("2024-02-20")
      .title("{L:place/vn/lang-son|Lạng Sơn} và {L:place/cn/guangxi|Quảng Tây} gặp gỡ đầu xuân")
      .paragraph("Sáng {D:2024-02-20|20/2}, tại {L:place/vn/lang-son|Lạng Sơn}, {R:Nguyễn Văn Khảm|Bí thư Tỉnh ủy Lạng Sơn} "
          + "{P|Nguyễn Văn Khảm} tiếp {R:Lưu Minh|Bí thư Đảng ủy Khu tự trị} {P|Lưu Minh}, dẫn đầu đoàn {L:place/cn/guangxi|Quảng Tây}.")
      .paragraph("Hai bên bàn việc thông quan tại cửa khẩu {L:place/gate/huu-nghi|Hữu Nghị} trước tháng {D:2024-03|3/2024}.");

  public static final Story GATE_OPENS = Story.at("https://baobiengioi.example/mo-cua-khau")
      .published("2024-03-05").source("thoibaobac.example")
      .title("Cửa khẩu {L:place/gate/mong-cai|Móng Cái} mở thêm làn xe hàng")
      .paragraph("Từ ngày {D:2024-03-04|4/3}, {O|UBND tỉnh Quảng Ninh} cho mở thêm hai làn xe tại {L:place/gate/mong-cai|Móng Cái}. "
          + "{R:Trần Thị Hoà|Phó Chủ tịch UBND tỉnh Quảng Ninh} {P|Trần Thị Hoà} kiểm tra buổi thông xe đầu tiên.");

  public static final Story HOA_BINH_PROVINCE = Story.at("https://baobiengioi.example/tinh-hoa-binh")
      .published("2024-01-11")
      .title("Tỉnh {L:place/vn/hoa-binh|Hòa Bình} trồng thêm rừng đầu nguồn")
      .paragraph("Người dân {L:place/vn/hoa-binh|Hòa Bình} trồng 300 héc ta rừng trong tháng {D:2024-01|1/2024}.");

  public static final Story PEACE = Story.at("https://baobiengioi.example/vi-hoa-binh")
      .published("2024-01-12")
      .title("Đêm nhạc vì hoà bình ở vùng biên")
      .paragraph("Khán giả hai nước hát những bài ca ngợi hoà bình vào tối {D:2024-01-10|10/1}.");

  public static final Story FLOOD = Story.at("https://baobiengioi.example/lu-quet")
      .published("2023-08-07").source("thoibaobac.example")
      .title("Lũ quét cuốn trôi cầu treo ở {L:place/vn/lao-cai|Lào Cai}")
      .paragraph("Rạng sáng {D:2023-08-06|6/8}, lũ quét cuốn trôi một cầu treo ở {L:place/vn/lao-cai|Lào Cai}; không ai bị nạn.");

  public static final Story TRADE_FAIR = Story.at("https://baobiengioi.example/hoi-cho")
      .published("2024-11-15")
      .title("Khai mạc {E|Hội chợ Thương mại Việt - Trung 2024}")
      .paragraph("{E|Hội chợ Thương mại Việt - Trung 2024} mở cửa chiều {D:2024-11-14|14/11} tại {L:place/gate/mong-cai|Móng Cái}, "
          + "có 200 gian hàng của doanh nghiệp {L:place/cn/guangxi|Quảng Tây}. {P|Lưu Minh} gửi lẵng hoa chúc mừng.");

  public static final Story LISTING = Story.at("https://baobiengioi.example/diem-tin")
      .published("2024-05-02").kind(ArticleKind.LISTING)
      .title("Điểm tin biên giới ngày đầu tháng")
      .paragraph("Bộ đội biên phòng phát cây giống cho đồng bào.")
      .paragraph("Trường bán trú xây xong nhà ăn mới.");

  public static final Story CHINESE = Story.at("https://guangxi.example/trade")
      .published("2024-02-21").source("guangxi.example").language("zh")
      .title("{L:place/cn/guangxi|广西}代表团访问{L:place/vn/lang-son|谅山}")
      .paragraph("{P|刘明}率团访问越南。");

  public static final Story OLD_TREATY = Story.at("https://baobiengioi.example/hiep-uoc")
      .published("2019-12-30")
      .title("Hai mươi năm hiệp ước biên giới trên đất liền")
      .paragraph("Hiệp ước được ký ngày {D:1999-12-30|30/12/1999}; việc cắm mốc xong năm {D:2008|2008}.");

  public static final Story UNDATED = Story.at("https://baobiengioi.example/chan-dung")
      .title("Chân dung người giữ mốc")
      .paragraph("Ông {P|Lò Văn Páo} giữ cột mốc ở bản xa đã bốn chục năm.");

  /** The same story at three addresses. */
  public static final Story BRIDGE = Story.at("https://baobiengioi.example/cau-moi")
      .published("2024-06-01").bands("b1", "b2", "b3", "b4")
      .title("Cầu mới nối hai bờ sông Ka Long")
      .paragraph("Cây cầu dài 600 mét nối hai bờ sông Ka Long được hợp long chiều {D:2024-05-31|31/5}.");

  public static final Story BRIDGE_COPY = Story.at("https://thoibaobac.example/cau-moi-ka-long")
      .published("2024-06-02").source("thoibaobac.example").bands("b1", "b2", "b3", "b5")
      .title("Cầu mới nối hai bờ sông Ka Long")
      .paragraph("Cây cầu dài 600 mét nối hai bờ sông Ka Long được hợp long chiều {D:2024-05-31|31/5}, theo báo địa phương.");

  private static final List<Story> ALL = List.of(SPRING_MEETING, GATE_OPENS, HOA_BINH_PROVINCE, PEACE, FLOOD, TRADE_FAIR, LISTING,
      CHINESE, OLD_TREATY, UNDATED, BRIDGE, BRIDGE_COPY);

  private Stories() {
  }

  public static List<EnrichedArticle> all() {
    return ALL.stream().map(Story::article).toList();
  }
}
