package vn.biennien.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundTripTest {

  private static final int EVENTS = 200;

  @ParameterizedTest
  @ValueSource(classes = {RawArticle.class, RetractedArticle.class, EnrichedArticle.class})
  void whateverIsWrittenIsReadAsTheSameAndFitsItsSchema(Class<?> type) throws IOException {
    for (int seed = 0; seed < EVENTS; seed++) {
      Object event = new RandomEvents(seed).next(type);
      byte[] json = Json.write(event);

      assertThat((Object) Json.read(json, type)).as("seed %d", seed).isEqualTo(event);
      assertThat(Schemas.violations(type, Json.MAPPER.readTree(json))).as("seed %d", seed).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(classes = {RawArticle.class, EnrichedArticle.class})
  void theSameEventGivesTheSameBytes(Class<?> type) throws IOException {
    for (int seed = 0; seed < EVENTS; seed++) {
      byte[] json = Json.write(new RandomEvents(seed).next(type));

      assertThat(Json.write(new RandomEvents(seed).next(type))).isEqualTo(json);
      assertThat(Json.write(Json.read(json, type))).isEqualTo(json);
    }
  }
}
