package vn.biennien.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityKeyTest {

  private final Locale usual = Locale.getDefault();

  @AfterEach
  void restoreLocale() {
    Locale.setDefault(usual);
  }

  @ParameterizedTest
  @CsvSource({
      "PERSON, Nguyễn Xuân Ký, person/nguyễn-xuân-ký",
      "ORGANIZATION, UBND  TP/Hạ Long, organization/ubnd-tp-hạ-long",
      "EVENT, SEA Games 33, event/sea-games-33",
      "EVENT, '/ Tour\t/ 2026 ', event/-tour-2026-",
  })
  void withoutAnIdItIsTypeAndNameInSmallLetters(EntityType type, String name, String key) {
    assertThat(entity(type, name, null).key()).isEqualTo(key);
  }

  @Test
  void theGazetteersIdComesFirst() {
    assertThat(entity(EntityType.LOCATION, "Quảng Ninh", "place/vn/quang-ninh").key()).isEqualTo("place/vn/quang-ninh");
  }

  @Test
  void theMachinesLanguageDoesNotMatter() {
    Locale.setDefault(Locale.forLanguageTag("tr"));

    assertThat(entity(EntityType.LOCATION, "INDIA", null).key()).isEqualTo("location/india");
  }

  private static Entity entity(EntityType type, String name, String id) {
    return new Entity(type, name, id, Map.of(), List.of(new Entity.Mention(name, 0, name.length())));
  }
}
