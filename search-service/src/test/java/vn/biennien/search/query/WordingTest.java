package vn.biennien.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.biennien.enrichment.gazetteer.Gazetteer;

class WordingTest {

  private static final Names NAMES = new Names(Gazetteer.load(), (field, name, matching) -> Set.of());

  @Test
  void wordsAreWantedAsTheyStandAndAPhraseAsAWhole() throws Exception {
    assertThat(Wording.of(QueryParser.parse("cầu treo \"bắc qua suối\"").orElseThrow(), Matching.FOLDED, NAMES)).containsExactly(
        new Wanted("cầu treo", false, Matching.FOLDED),
        new Wanted("bắc qua suối", true, Matching.FOLDED));
  }

  @Test
  void aForeignNameIsWantedUnderItsVietnameseNameToo() throws Exception {
    assertThat(Wording.of(QueryParser.parse("họp ở Guangxi").orElseThrow(), Matching.LOOSE, NAMES)).containsExactly(
        new Wanted("họp ở Guangxi", false, Matching.LOOSE),
        new Wanted("Quảng Tây", true, Matching.EXACT));
  }

  @Test
  void aNameInAFieldIsAPhraseAndAKeyIsWantedUnderItsName() throws Exception {
    assertThat(Wording.of(QueryParser.parse("person:\"Lò Thị Mây\" place:place/vn/cao-bang person:person/lò-thị-mây").orElseThrow(),
        Matching.EXACT, NAMES)).containsExactly(
        new Wanted("Lò Thị Mây", true, Matching.EXACT),
        new Wanted("Cao Bằng", true, Matching.EXACT));
  }

  @Test
  void aForeignNameInAFieldIsWantedUnderItsVietnameseNameToo() throws Exception {
    assertThat(Wording.of(QueryParser.parse("place:Guangxi").orElseThrow(), Matching.EXACT, NAMES)).containsExactly(
        new Wanted("Guangxi", true, Matching.EXACT),
        new Wanted("Quảng Tây", true, Matching.EXACT));
  }

  @Test
  void allSidesAreWantedButNothingThatIsLeftOutAndNoSourceAndNoDay() throws Exception {
    assertThat(Wording.of(QueryParser.parse("(lũ OR hạn) -bão source:bao-x date:2024").orElseThrow(), Matching.EXACT, NAMES))
        .extracting(Wanted::text).containsExactly("lũ", "hạn");
  }
}
