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

  @Test
  void noNameEndsWithinAWord() {
    assertThat(trim(Tokenizer.tokenize("Diễn đàn Xúc tiến Đầu tư mở ở Vinh"), new Span(EntityType.EVENT, 0, 5)))
        .containsExactly(new Span(EntityType.EVENT, 0, 6));
    assertThat(trim(Tokenizer.tokenize("Chính quyền đã họp"), new Span(EntityType.ORGANIZATION, 0, 1))).isEmpty();
    assertThat(trim(Tokenizer.tokenize("Chiến thắng ấy"), new Span(EntityType.PERSON, 0, 1))).isEmpty();
    assertThat(trim(Tokenizer.tokenize("ông Công an ủi con"), new Span(EntityType.PERSON, 1, 2))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Giám đốc Sở Nội vụ Nông Thị Bình", "Chủ tịch UBND tỉnh Lạng Sơn Vi Văn Phong"})
  void aBodyEndsBeforeThePersonWhoseOfficeStandsInFront(String text) {
    Tokens tokens = Tokenizer.tokenize(text);
    assertThat(trim(tokens, new Span(EntityType.ORGANIZATION, 2, tokens.size()))).last()
        .isEqualTo(new Span(EntityType.PERSON, tokens.size() - 3, tokens.size()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Giám đốc Học viện Chính trị Hoàng Văn Thụ", "Giám đốc Công ty cổ phần Trần Hưng Đạo", "Chủ tịch UBND xã Lý Văn Lâm",
      "Bí thư Đảng ủy phường Lê Đại Hành"})
  void aBodyThatIsNamedAfterAPersonStaysWhole(String text) {
    Tokens tokens = Tokenizer.tokenize(text);
    assertThat(trim(tokens, new Span(EntityType.ORGANIZATION, 2, tokens.size())))
        .containsExactly(new Span(EntityType.ORGANIZATION, 2, tokens.size()));
  }

  @Test
  void aUnitIsAPlace() {
    assertThat(trimmed("Thành phố Móng Cái", EntityType.ORGANIZATION)).containsExactly(new Span(EntityType.LOCATION, 0, 4));
  }

  @Test
  void theTwoSidesOfABorderGateAreTwoNames() {
    assertThat(trimmed("Lao Bảo - Densavan", EntityType.LOCATION))
        .containsExactly(new Span(EntityType.LOCATION, 0, 2), new Span(EntityType.LOCATION, 3, 4));
    assertThat(trimmed("Bà Rịa - Vũng Tàu", EntityType.LOCATION)).hasSize(1);
  }

  @Test
  void aProgrammeOfAMeetingIsTheMeeting() {
    assertThat(trimmed("Chương trình gặp gỡ đầu Xuân 2031", EntityType.EVENT)).containsExactly(new Span(EntityType.EVENT, 2, 7));
    assertThat(trimmed("Chương trình Sức nước ngàn năm", EntityType.EVENT)).containsExactly(new Span(EntityType.EVENT, 0, 6));
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
