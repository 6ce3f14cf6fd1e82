package vn.biennien.enrichment.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.biennien.contracts.EntityType;
import vn.biennien.enrichment.gazetteer.NameResolver.Name;
import vn.biennien.enrichment.text.Tokenizer;
import vn.biennien.enrichment.text.Tokens;

class NameResolverTest {

  private static final NameResolver RESOLVER = new NameResolver(Gazetteer.load());

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "UBND tỉnh Lạng Sơn | org/vn/lang-son/people-committee",
      "Uỷ ban Nhân dân tỉnh Lạng Sơn | org/vn/lang-son/people-committee",
      "Tỉnh ủy Quảng Ninh | org/vn/quang-ninh/provincial-party-committee",
      "Thành ủy Hà Nội | org/vn/ha-noi/city-party-committee",
      "Công an TP.HCM | org/vn/ho-chi-minh/police",
      "Sở GD&ĐT Hà Tĩnh | org/vn/ha-tinh/dept-education",
      "Bộ Chỉ huy BĐBP tỉnh Cao Bằng | org/vn/cao-bang/border-guard-command",
      "HĐND thành phố Móng Cái | org/vn/quang-ninh/mong-cai/people-council",
      "Bộ đội Biên phòng Việt Nam | org/vn/border-guard",
      "Quốc hội | org/vn/national-assembly"})
  void aBodyIsKnownByItsKindAndItsPlace(String name, String id) {
    assertThat(body(name)).extracting(Entry::id).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "UBND tỉnh Lạng Sơn | Ủy ban nhân dân tỉnh Lạng Sơn",
      "UBND TPHCM | Ủy ban nhân dân TP Hồ Chí Minh",
      "Tỉnh uỷ Lạng Sơn | Tỉnh ủy Lạng Sơn"})
  void aBodyHasItsFullName(String name, String full) {
    assertThat(body(name).name()).isEqualTo(full);
  }

  @ParameterizedTest
  @CsvSource({"UBND tỉnh", "Tỉnh ủy", "UBND xã Tân Thanh", "UBND huyện Châu Thành", "Công ty Xyz"})
  void aBodyWhosePlaceIsNotSureStaysOpen(String name) {
    assertThat(body(name)).isNull();
  }

  @Test
  void thePlaceOfABodyHelpsToFindThePlacesOfItsDocument() {
    Tokens tokens = Tokenizer.tokenize("UBND tỉnh Hà Giang họp về Đồng Văn");
    Name place = new Name(EntityType.LOCATION, 6, 8);
    assertThat(RESOLVER.resolve(tokens, List.of(new Name(EntityType.ORGANIZATION, 0, 4), place), LocalDate.of(2024, 1, 2)))
        .extractingByKey(place).extracting(Entry::id).isEqualTo("place/vn/ha-giang/dong-van");
  }

  @Test
  void aPersonHasNoEntry() {
    Tokens tokens = Tokenizer.tokenize("Hà Nội");
    assertThat(RESOLVER.resolve(tokens, List.of(new Name(EntityType.PERSON, 0, 2)), null)).isEmpty();
  }

  private static Entry body(String text) {
    Tokens tokens = Tokenizer.tokenize(text);
    Name name = new Name(EntityType.ORGANIZATION, 0, tokens.size());
    return RESOLVER.resolve(tokens, List.of(name), LocalDate.of(2024, 1, 2)).get(name);
  }
}
