package vn.biennien.enrichment.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.biennien.contracts.ArticleKind;
import vn.biennien.contracts.Block;
import vn.biennien.contracts.TemporalExpression;
import vn.biennien.contracts.TemporalExpression.Basis;
import vn.biennien.contracts.TemporalExpression.Precision;
import vn.biennien.enrichment.text.Tokenizer;

class TemporalTaggerTest {

  private static final LocalDate PUBLISHED = LocalDate.of(2024, 5, 15);

  private static TemporalExpression only(String text) {
    List<TemporalExpression> found = Marked.tag(text, ArticleKind.STORY, PUBLISHED);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  @Test
  void anExpressionSaysWhereItStands() {
    String text = "🎉 Lễ hội mở ngày 27/2/2023 ở Sa Pa.";

    TemporalExpression found = only(text);

    assertThat(text.substring(found.start(), found.end())).isEqualTo(found.text()).isEqualTo("ngày 27/2/2023");
  }

  @Test
  void aWrittenDayIsSureAndIsItsOwnInterval() {
    TemporalExpression found = only("Lễ hội mở ngày 27/2/2023.");

    assertThat(found.from()).isEqualTo(found.to()).isEqualTo("2023-02-27");
    assertThat(found.precision()).isEqualTo(Precision.DAY);
    assertThat(found.basis()).isEqualTo(Basis.WRITTEN);
    assertThat(found.confidence()).isEqualTo(1);
  }

  @Test
  void aPartOfTheDayAndAClockTimeFollowTheDay() {
    assertThat(only("Lễ hội mở sáng 14/5.").value()).isEqualTo("2024-05-14TMO");
    assertThat(only("Lễ hội mở lúc 8h30 ngày 14/5.").value()).isEqualTo("2024-05-14T08:30");
    assertThat(only("Lễ hội mở lúc 7 giờ 15 phút tối 14/5.").value()).isEqualTo("2024-05-14T19:15");
    assertThat(only("Lễ hội mở sáng 14/5.").precision()).isEqualTo(Precision.TIME);
  }

  @Test
  void periodsHaveTheirFirstAndLastDay() {
    assertThat(only("Thu quý I/2024 đạt khá.")).returns(LocalDate.of(2024, 1, 1), TemporalExpression::from)
        .returns(LocalDate.of(2024, 3, 31), TemporalExpression::to).returns(Precision.QUARTER, TemporalExpression::precision);
    assertThat(only("Nhạc những năm 1990 trở lại.")).returns(LocalDate.of(1990, 1, 1), TemporalExpression::from)
        .returns(LocalDate.of(1999, 12, 31), TemporalExpression::to);
    assertThat(only("Chùa có từ thế kỷ XX.")).returns(LocalDate.of(1901, 1, 1), TemporalExpression::from)
        .returns(LocalDate.of(2000, 12, 31), TemporalExpression::to);
    assertThat(only("Hội mở từ ngày 19-21/4.")).returns(LocalDate.of(2024, 4, 19), TemporalExpression::from)
        .returns(LocalDate.of(2024, 4, 21), TemporalExpression::to).returns(Precision.RANGE, TemporalExpression::precision);
    assertThat(only("Tuần tới, hội mở.")).returns(LocalDate.of(2024, 5, 20), TemporalExpression::from)
        .returns(LocalDate.of(2024, 5, 26), TemporalExpression::to).returns(Precision.WEEK, TemporalExpression::precision);
  }

  @Test
  void bylinesAndCreditsAreNotTagged() {
    String text = "Hội mở ngày 2/5.\nNguyễn An, 3/5/2024\nẢnh chụp 4/5/2024";
    List<Block> blocks = List.of(new Block(Block.Kind.PARAGRAPH, 0, 16), new Block(Block.Kind.BYLINE, 17, 36),
        new Block(Block.Kind.CREDIT, 37, text.length()));

    List<TemporalExpression> found =
        TemporalTagger.create().tag(Tokenizer.tokenize(text), blocks, ArticleKind.STORY, PUBLISHED);

    assertThat(found).extracting(TemporalExpression::value).containsExactly("2024-05-02");
  }

  @Test
  void whatHangsOnAnUnknownPresentIsLeftOut() {
    assertThat(Marked.tag("Hôm qua, tuần trước và năm ngoái đều mưa.", ArticleKind.STORY, null)).isEmpty();
  }

  @Test
  void daysThatDoNotExistAreNoDates() {
    assertThat(Marked.tag("Họp ngày 31/4, ngày 30/2/2024, ngày 12/13 và ngày 0/5.", ArticleKind.STORY, PUBLISHED)).isEmpty();
  }

  @Test
  void aLeapDayIsThatOfALeapYear() {
    assertThat(Marked.plain(only("Ông sinh đêm 29/2.").value())).isEqualTo("2024-02-29");
    assertThat(Marked.tag("Chợ họp ngày 29/2.", ArticleKind.STORY, LocalDate.of(2023, 6, 1)).get(0).value())
        .isEqualTo("2020-02-29");
  }

  @Test
  void anEmptyTextHasNoDates() {
    assertThat(TemporalTagger.create().tag(Tokenizer.tokenize(""), List.of(), ArticleKind.STORY, null)).isEmpty();
    assertThat(Marked.tag("", ArticleKind.STORY, PUBLISHED)).isEmpty();
  }
}
