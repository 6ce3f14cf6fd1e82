package vn.biennien.enrichment.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.biennien.enrichment.Page;

class PublicationLineTest {

  private final Phrases phrases = new Phrases();

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
      "Thứ 3, 11.03.2025 | 09:05:07; 2025-03-11T02:05:07Z",
      "7/8/2012 06:10; 2012-08-06T23:10:00Z",
      "2018-01-30 23:59:59; 2018-01-30T16:59:59Z",
      "09:15:00 02/04/2014; 2014-04-02T02:15:00Z",
      "Cập nhật lúc 8h30 ngày 5/6/2023; 2023-06-05T01:30:00Z",
      "Thứ Hai, ngày 12 tháng 5 năm 2025 14:20 (GMT+7); 2025-05-12T07:20:00Z",
      "Ngày đăng: 01-02-2020; 2020-01-31T17:00:00Z",
      "CN, 03/07/2022 - 07:05 PM; 2022-07-03T12:05:00Z",
      "Nguyễn Thị Hoa - 15/10/2021 10:00; 2021-10-15T03:00:00Z",
      "Lạng Sơn, ngày 2 tháng 9 năm 2024; 2024-09-01T17:00:00Z",
      "Thứ bảy, 04/01/2025 - 10:10Chia sẻ; 2025-01-04T03:10:00Z"})
  void theTimeIsReadInVietNam(String line, Instant at) {
    assertThat(PublicationLine.parse(line, phrases)).isNotNull().extracting(PublicationLine::at).isEqualTo(at);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "Ngày 3/5/2024, lúc 7:30, hai xe tải va nhau trên quốc lộ khiến một người bị thương nặng.",
      "Đọc sách & nghe nhạc 9.9.2014", "Lúc 8:00 hôm nay", "31/02/2024 10:00", "99/99/2024 10:00", "Giá vàng ngày 12/3/2024 tăng mạnh",
      "Quyết định số 28/2024", "12/3/1885 10:00", ""})
  void aLineOfTheStoryIsNone(String line) {
    assertThat(PublicationLine.parse(line, phrases)).isNull();
  }

  @Test
  void theTimeNearTheTitleIsTakenAndNotTheClockOfTheSite() {
    String page = """
        Thứ hai, 01/12/2025
        Trang chủ
        Thời sự
        Kinh tế
        Thể thao
        Văn hóa
        Mưa lũ làm sạt lở đường lên xã Ngọc Sơn
        Thứ năm, 17/07/2025 - 16:40
        Trận mưa lớn đêm 16/7 đã làm sạt lở nhiều đoạn đường lên xã Ngọc Sơn, giao thông tê liệt từ sáng sớm.
        """;

    Content content = new ContentExtractor().extract(Page.ofText(page));

    assertThat(content.publishedAt()).isEqualTo(Instant.parse("2025-07-17T09:40:00Z"));
    assertThat(content.title()).isEqualTo("Mưa lũ làm sạt lở đường lên xã Ngọc Sơn");
  }

  @Test
  void whatWasPushedWins() {
    Instant pushed = Instant.parse("2020-02-02T02:02:02Z");
    Page page = new Page(null, "Xã Ngọc Sơn khánh thành trường mới - Báo Núi Xanh", pushed, null,
        "05/05/2025 10:00\nXã Ngọc Sơn khánh thành trường mới\nHơn hai trăm học sinh xã Ngọc Sơn hôm nay được học trong ngôi trường mới khang trang.", null);

    Content content = new ContentExtractor().extract(page);

    assertThat(content.publishedAt()).isEqualTo(pushed);
    assertThat(content.title()).isEqualTo("Xã Ngọc Sơn khánh thành trường mới");
    assertThat(content.text()).startsWith("Xã Ngọc Sơn khánh thành trường mới\nHơn hai trăm");
  }
}
