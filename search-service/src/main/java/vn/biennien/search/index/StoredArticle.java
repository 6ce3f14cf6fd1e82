package vn.biennien.search.index;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.biennien.contracts.EnrichedArticle;

/** Reads the source of a document back into the event that it was made of. */
public final class StoredArticle {

  private StoredArticle() {
  }

  /** The event; what the source was not asked for is null or empty, and entities have no names in other languages. */
  public static EnrichedArticle read(JsonNode source) {
    Map<String, String> metadata = new HashMap<>();
    source.path("metadata").fields().forEachRemaining(entry -> metadata.put(entry.getKey(), entry.getValue().asText()));
    return new EnrichedArticle(UUID.fromString(source.path("id").asText()), source.path("version").asLong(),
        source.path("source").textValue(), source.path("url").textValue(), source.path("externalId").textValue(),
        instant(source.path("fetchedAt")), instant(source.path("acceptedAt")), metadata, StoredContent.read(source.path("content")));
  }

  private static Instant instant(JsonNode value) {
    return value.isTextual() ? Instant.parse(value.textValue()) : null;
  }
}
