package vn.biennien.enrichment.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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
    assertThat(trimmed(head)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Quốc hội", "Chính phủ", "Trung tâm Văn hóa Nà Sầm", "Bộ Xây dựng", "Thành ủy Hải Phòng"})
  void aBodyThatIsNamedStays(String name) {
    assertThat(trimmed(name)).containsExactly(new Span(EntityType.ORGANIZATION, 0, name.split(" ").length));
  }

  private static List<Span> trimmed(String name) {
    Tokens tokens = Tokenizer.tokenize(name);
    List<Span> left = new ArrayList<>();
    new SpanTrimmer(GAZETTEER, LEXICON).trim(new Columns(tokens, LEXICON, GAZETTEER.match(tokens)),
        new Span(EntityType.ORGANIZATION, 0, tokens.size()), left);
    return left;
  }
}
