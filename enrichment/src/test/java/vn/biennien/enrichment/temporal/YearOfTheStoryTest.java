package vn.biennien.enrichment.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.biennien.contracts.ArticleKind;
import vn.biennien.contracts.TemporalExpression;
import vn.biennien.contracts.TemporalExpression.Basis;

/** Stories that do not say when they were published. */
class YearOfTheStoryTest {

  @ParameterizedTest
  @ValueSource(strings = {
      "[2024-02-27|Sáng 27/2], đoàn lên đường.\nĐoàn sẽ dự cuộc gặp mặt [2024|đầu Xuân 2024] ở Bắc Hải.",
      "[2021-11-05|Ngày 5/11], đội tập buổi cuối.\nVòng chung kết U21 Quốc gia [2021|2021] đá ở Pleiku.",
      "[2018-10-24|Ngày 24-10], ban tổ chức họp báo.\nHội sẽ mở [2018-11|cuối tháng 11-2018] tại Kon Tum.",
      "Trong [2018-09|tháng 9] và [2018-10|nửa đầu tháng 10-2018], bộ đội sẽ dựng trại.",
      "Mùa lễ hội [2015|năm 2015] mở màn [2015-02-24|hôm qua], [2015-02-24|24-2] ([2015-02-24|mùng 6 Tết]).",
      "[2025-02-19|Sáng 19/2/2025], các tỉnh họp.\n[2025-02-20|Chiều 20/2], đoàn thăm cảng.",
      "[2023-05-09|Ngày 9/5], đoàn đến.\nĐoàn chụp ảnh lưu niệm [2023-05-09|ngày 9/5/2023].",
      "[2019-03-22|Sáng nay (22/3/2019)], hai bên họp; [2019-03-22|chiều cùng ngày], hai bên ký."})
  void aYearNamedForItsOwnEventIsTheYear(String marked) {
    assertThat(Marked.of(marked).tagged(null)).isEqualTo(marked);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "[XXXX-09-23|Ngày 23/9], hai đồn giao lưu.\nHai đồn giao lưu lần đầu [2014|năm 2014], lần thứ hai [2015|năm 2015].",
      "[XXXX-12-26|Sáng 26/12], cột mốc khánh thành.\nCột mốc khởi công [2015-11-20|ngày 20/11/2015].",
      "[XXXX-03-31|Chiều 31/3], hai bên hội đàm sau chuyến thăm [2022-10|tháng 10/2022].",
      "[XXXX-09-02|Ngày 2/9], cả nước nghỉ.\nCách đây 79 năm, [1945-09-02|ngày 2/9/1945], nước nhà độc lập.",
      "[XXXX-03-13|Ngày 13/3], dân nhận sổ đỏ theo Luật Đất đai [2013|2013].",
      "[XXXX-10-17|Ngày 17/10], đoàn giám sát việc thực hiện [2021/2025|giai đoạn 2021-2025].",
      "Hội mở trong hai [XXXX-09-23/XXXX-09-24|ngày 23-24/9].",
      "[XXXX-05-09|Ngày 9/5], đoàn đến; [XXXX-05-09|chiều cùng ngày], đoàn về."})
  void yearsOfWhatWasBeforeLeaveItOpen(String marked) {
    assertThat(Marked.of(marked).tagged(null)).isEqualTo(marked);
  }

  @Test
  void anOpenYearIsGuessedFromTheLatestYearNamed() {
    List<TemporalExpression> found = Marked.tag(
        "Sáng 26/12, cột mốc khánh thành.\nCột mốc khởi công ngày 20/11/2015.", ArticleKind.STORY, null);

    assertThat(found.get(0).value()).startsWith("XXXX-12-26");
    assertThat(found.get(0).guess()).startsWith("2015-12-26");
    assertThat(found.get(0).guessConfidence()).isBetween(0.1, 0.5);
    assertThat(found.get(0).basis()).isEqualTo(Basis.UNKNOWN);
    assertThat(found.get(0).from()).isNull();
  }

  @Test
  void withoutAnyYearThereIsNoGuess() {
    TemporalExpression found = Marked.tag("Ngày 9/5, đoàn đến.", ArticleKind.STORY, null).get(0);

    assertThat(found.guess()).isNull();
    assertThat(found.guessConfidence()).isNull();
  }

  @Test
  void inAListingNoDateIsCarriedFromOneStoryToTheNext() {
    String text = "Sáng 19/2, các tỉnh họp đầu Xuân 2025.\nChiều 20/2, đoàn thăm cảng.\nCùng ngày, cầu thông xe.";

    assertThat(Marked.tag(text, ArticleKind.LISTING, null)).extracting(date -> Marked.plain(date.value()))
        .containsExactly("2025-02-19", "2025", "XXXX-02-20");
    assertThat(Marked.tag(text, ArticleKind.STORY, null)).extracting(date -> Marked.plain(date.value()))
        .containsExactly("2025-02-19", "2025", "2025-02-20", "2025-02-20");
  }

  @Test
  void theYearOfTheStoryIsNotThatOfAPublicationDay() {
    TemporalExpression found =
        Marked.tag("Ngày 21/1, đoàn đến.", ArticleKind.STORY, LocalDate.of(2025, 1, 22)).get(0);

    assertThat(found.value()).isEqualTo("2025-01-21");
    assertThat(found.basis()).isEqualTo(Basis.PUBLICATION_DAY);
    assertThat(found.confidence()).isGreaterThan(0.9);
  }
}
