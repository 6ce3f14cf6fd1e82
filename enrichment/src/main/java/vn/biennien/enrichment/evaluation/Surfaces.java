package vn.biennien.enrichment.evaluation;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How the guide compares what is written: NFC, small letters, white space folded, generic words off a place's front. */
final class Surfaces {

  private static final String GENERIC = "tỉnh|thành phố|thành phố trực thuộc trung ương|tp|tp.|thị xã|tx|tx.|huyện|quận|phường|xã|"
      + "thị trấn|trấn|thôn|bản|làng|ấp|khu phố|khu|đường|phố|quốc lộ|tỉnh lộ|cao tốc|đường cao tốc|tuyến cao tốc|sông|suối|hồ|"
      + "biển|vịnh|đảo|quần đảo|bán đảo|núi|đèo|cầu|cảng|cảng biển|sân bay|sân bay quốc tế|cảng hàng không quốc tế|sân vận động|"
      + "sân|ga|chợ|chùa|đền|đình|nhà thờ|cửa khẩu quốc tế|cửa khẩu quốc gia|cửa khẩu|cặp cửa khẩu|lối mở|khu kinh tế|"
      + "khu công nghiệp|khu du lịch|nước|thủ đô|bang|vùng|miền|châu|lăng|bảo tàng|thủy điện|nhà máy thủy điện";
  private static final Pattern HEADS = Pattern.compile("^(?:(?:" + Arrays.stream(GENERIC.split("\\|"))
      .sorted(Comparator.comparingInt(String::length).reversed()).map(Pattern::quote).collect(Collectors.joining("|"))
      + ")\\s+|(?:tp|tx|tt|q|p|h|x)\\.\\s*)+(?=\\S)");
  private static final Pattern NARROWING = Pattern.compile("^(?:(?:rạng sáng|sáng|trưa|chiều|tối|đêm|ngày|hôm|từ|đến|vào|"
      + "trong|khoảng|đầu|giữa|cuối|nửa|tháng|năm)\\s+)+(?=\\S*\\d)");
  private static final Pattern DASHES = Pattern.compile("\\s*([-/])\\s*");
  private static final Pattern EDGES = Pattern.compile("^[ .,;:\"'“”()]+|[ .,;:\"'“”()]+$");

  private Surfaces() {
  }

  static String fold(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).replace('–', '-');
    folded = DASHES.matcher(folded).replaceAll("$1").replaceAll("\\s+", " ");
    return EDGES.matcher(folded.strip()).replaceAll("");
  }

  /** A place without the generic words in front of it. */
  static String place(String text) {
    String folded = fold(text);
    String bare = HEADS.matcher(folded).replaceFirst("");
    return bare.isEmpty() ? folded : bare;
  }

  /** A date without the words that narrow it. */
  static String date(String text) {
    return NARROWING.matcher(fold(text)).replaceFirst("");
  }

  /** A value without the part of the day, at either end of a range. */
  static String day(String value) {
    return value == null ? "" : Arrays.stream(value.split("/")).map(v -> v.replaceFirst("T.*$", ""))
        .collect(Collectors.joining("/"));
  }
}
