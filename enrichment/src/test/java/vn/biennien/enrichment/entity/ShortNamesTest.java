package vn.biennien.enrichment.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.biennien.contracts.EntityType;
import vn.biennien.enrichment.gazetteer.Gazetteer;
import vn.biennien.enrichment.text.Tokenizer;
import vn.biennien.enrichment.text.Tokens;

class ShortNamesTest {

  private static final Gazetteer GAZETTEER = Gazetteer.load();
  private static final Lexicon LEXICON = Lexicon.load();

  @Test
  void theLastPartOfAForeignNameIsThePersonAgain() {
    assertThat(found("Karel Dvorsky ra sân. Dvorsky ghi bàn.", new Span(EntityType.PERSON, 0, 2)))
        .containsExactly(new Span(EntityType.PERSON, 0, 2), new Span(EntityType.PERSON, 5, 6));
  }

  @Test
  void aPlaceThatBeginsASentenceWithSuchANameIsThePerson() {
    assertThat(found("Karel Dvorsky ra sân. Dvorsky ghi bàn.", new Span(EntityType.PERSON, 0, 2), new Span(EntityType.LOCATION, 5, 6)))
        .last().isEqualTo(new Span(EntityType.PERSON, 5, 6));
  }

  @Test
  void aPlaceInTheSentenceStaysOne() {
    assertThat(found("Karel Dvorsky ra sân ở Dvorsky.", new Span(EntityType.PERSON, 0, 2), new Span(EntityType.LOCATION, 5, 6)))
        .last().isEqualTo(new Span(EntityType.LOCATION, 5, 6));
  }

  @Test
  void aVietnameseSyllableIsAWordLikeAnyOther() {
    assertThat(found("Trần Văn Thanh ra sân. Thanh tra đã đến.", new Span(EntityType.PERSON, 0, 3))).hasSize(1);
  }

  @Test
  void aKnownPlaceIsNoPerson() {
    assertThat(found("Anna Paris ra sân. Paris mưa to.", new Span(EntityType.PERSON, 0, 2))).hasSize(1);
  }

  private static List<Span> found(String text, Span... spans) {
    Tokens tokens = Tokenizer.tokenize(text);
    return ShortNames.add(new Columns(tokens, LEXICON, GAZETTEER.match(tokens)), List.of(spans));
  }
}
