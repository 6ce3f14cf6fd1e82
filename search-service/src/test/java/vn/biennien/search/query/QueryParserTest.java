package vn.biennien.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.biennien.search.query.Node.And;
import vn.biennien.search.query.Node.Mentioned;
import vn.biennien.search.query.Node.Named;
import vn.biennien.search.query.Node.Not;
import vn.biennien.search.query.Node.Or;
import vn.biennien.search.query.Node.Phrase;
import vn.biennien.search.query.Node.Source;
import vn.biennien.search.query.Node.Words;

class QueryParserTest {

  @Test
  void wordsBesideEachOtherStayTogether() throws Exception {
    assertThat(parse("cửa khẩu  Móng Cái")).isEqualTo(new Words("cửa khẩu Móng Cái"));
  }

  @Test
  void quotesOfAllKindsMakePhrases() throws Exception {
    assertThat(parse("\"đầu xuân\" “cửa khẩu”")).isEqualTo(new And(List.of(new Phrase("đầu xuân"), new Phrase("cửa khẩu"))));
  }

  @Test
  void aMinusBeforeAWordLeavesItOutAndWithinAWordIsPartOfIt() throws Exception {
    assertThat(parse("Việt-Trung -lũ")).isEqualTo(new And(List.of(new Words("Việt-Trung"), new Not(new Words("lũ")))));
  }

  @Test
  void aMinusTakesAWholeGroup() throws Exception {
    assertThat(parse("a -(b OR c)")).isEqualTo(
        new And(List.of(new Words("a"), new Not(new Or(List.of(new Words("b"), new Words("c")))))));
  }

  @Test
  void orBindsLessThanWordsBesideEachOther() throws Exception {
    assertThat(parse("a b OR c d")).isEqualTo(new Or(List.of(new Words("a b"), new Words("c d"))));
    assertThat(parse("a or b")).isEqualTo(new Words("a or b"));
  }

  @Test
  void fieldsTakeAWordOrAPhrase() throws Exception {
    assertThat(parse("person:\"Lưu Ninh\" place:place/vn/lang-son source:a.example")).isEqualTo(new And(List.of(
        new Named(Field.PERSON, "Lưu Ninh"), new Named(Field.PLACE, "place/vn/lang-son"), new Source("a.example"))));
  }

  @Test
  void aDateIsADayAMonthAYearOrASpan() throws Exception {
    assertThat(parse("date:2024-02..2024-03")).isEqualTo(
        new Mentioned(new DaySpan(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 3, 31))));
    assertThat(parse("date:2024")).isEqualTo(new Mentioned(new DaySpan(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31))));
    assertThat(parse("date:..2024-02-29")).isEqualTo(new Mentioned(new DaySpan(null, LocalDate.of(2024, 2, 29))));
  }

  @Test
  void aTimeAndASpeakersColonAreNoFields() throws Exception {
    assertThat(parse("lúc 19:30")).isEqualTo(new Words("lúc 19:30"));
    assertThat(parse("Bí thư: họp")).isEqualTo(new Words("Bí thư: họp"));
    assertThat(parse("https://a.example/x")).isEqualTo(new Words("https://a.example/x"));
  }

  @Test
  void punctuationBetweenWordsIsNothing() throws Exception {
    assertThat(parse("họp – bàn , ...")).isEqualTo(new Words("họp bàn"));
  }

  @Test
  void whiteSpaceIsNoQuery() throws Exception {
    assertThat(QueryParser.parse(" \t\u00a0")).isEmpty();
  }

  @Test
  void whatCannotBeReadSaysWhere() {
    assertRefused("xa \"xôi", 3, "quote");
    assertRefused("(a (b)", 0, "parenthesis");
    assertRefused("a )", 2, "parenthesis");
    assertRefused("a OR", 2, "OR");
    assertRefused("xx nguoi:Minh", 3, "nguoi");
    assertRefused("date:2024-02-30", 5, "2024-02-30");
    assertRefused("- – …", 0, "letter");
  }

  @Test
  void aQueryIsBoundedInPartsAndDepth() {
    assertRefused("w ".repeat(QueryParser.MOST_PARTS + 1), 2 * QueryParser.MOST_PARTS, "more than");
    assertRefused("(".repeat(20) + "a" + ")".repeat(20), 10, "deeper");
    assertRefused("-(".repeat(400) + "a", 10, "deeper");
  }

  @Test
  void whateverIsTypedIsReadOrRefusedAndNeverFailsOtherwise() {
    Random random = new Random(7);
    String alphabet = "ab ệ\"“()-:OR0.\u0000\ud83d\ude00\u0301person:date:";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(30); length > 0; length--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      try {
        QueryParser.parse(text.toString());
      } catch (QuerySyntaxException e) {
        assertThat(e.position()).isBetween(0, text.length());
        assertThat(e.getMessage()).isNotBlank();
      }
    }
  }

  private static Node parse(String query) throws QuerySyntaxException {
    return QueryParser.parse(query).orElseThrow();
  }

  private static void assertRefused(String query, int position, String word) {
    assertThatThrownBy(() -> QueryParser.parse(query)).isInstanceOfSatisfying(QuerySyntaxException.class, e -> {
      assertThat(e.position()).isEqualTo(position);
      assertThat(e.getMessage()).contains(word);
    });
  }
}
