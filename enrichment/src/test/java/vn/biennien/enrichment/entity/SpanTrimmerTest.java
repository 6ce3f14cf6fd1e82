package vn.biennien.enrichment.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.biennien.contracts.EntityType;
import vn.biennien.enrichment.gazetteer.Gazetteer;
import vn.biennien.enrichment.text.Tokenizer;
import vn.biennien.enrichment.text.Tokens;

class SpanTrimmerTest {

  private static final Gazetteer GAZETTEER = Gazetteer.load();
  private static final Lexicon LEXICON = Lexicon.load();

  @ParameterizedTest
  @ValueSource(strings = {"Trung tâm", "Thành ủy", "Thành uỷ", "Bộ", "Thanh tra", "Nhà hát"})
  void theHeadOfABodyAloneIsNoName(String head) {
    assertThat(trimmed(head, EntityType.ORGANIZATION)).isEmpty();
  }

  @Test
  void whereABodyStandsIsNotItsName() {
    assertThat(trimmed("Công ty Gỗ Nà Sầm tại Cao Lộc", EntityType.ORGANIZATION)).containsExactly(new Span(EntityType.ORGANIZATION, 0, 5));
  }

  @Test
  void aBodyAbroadHasThePlaceInItsName() {
    assertThat(trimmed("Đại sứ quán Việt Nam tại Lào", EntityType.ORGANIZATION)).containsExactly(new Span(EntityType.ORGANIZATION, 0, 7));
  }

  @Test
  void theHeadOfAnEventAloneIsNoName() {
    assertThat(trimmed("hội nghị", EntityType.EVENT)).isEmpty();
    assertThat(trimmed("SEA Games", EntityType.EVENT)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Đ.T", "N.V.L"})
  void initialsAreNoBody(String initials) {
    assertThat(trimmed(initials, EntityType.ORGANIZATION)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Quốc hội", "Chính phủ", "Trung tâm Văn hóa Nà Sầm", "Bộ Xây dựng", "Thành ủy Hải Phòng"})
  void aBodyThatIsNamedStays(String name) {
    assertThat(trimmed(name, EntityType.ORGANIZATION)).containsExactly(new Span(EntityType.ORGANIZATION, 0, name.split(" ").length));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Han So-yeon", "Bua-kham Vi-lay", "Somchai Dan-o-mai"})
  void theRestBehindAHyphenBelongsToAName(String name) {
    Tokens tokens = Tokenizer.tokenize(name);
    assertThat(trimmed(name, EntityType.PERSON)).containsExactly(new Span(EntityType.PERSON, 0, tokens.size()));
    Tokens inText = Tokenizer.tokenize(name + " nói");
    assertThat(trim(inText, new Span(EntityType.PERSON, 0, tokens.size() - 2))).containsExactly(new Span(EntityType.PERSON, 0, tokens.size()));
  }

  private static List<Span> trimmed(String name, EntityType type) {
    Tokens tokens = Tokenizer.tokenize(name);
    return trim(tokens, new Span(type, 0, tokens.size()));
  }

  private static List<Span> trim(Tokens tokens, Span span) {
    List<Span> left = new ArrayList<>();
    new SpanTrimmer(GAZETTEER, LEXICON).trim(new Columns(tokens, LEXICON, GAZETTEER.match(tokens)), span, left);
    return left;
  }
}
