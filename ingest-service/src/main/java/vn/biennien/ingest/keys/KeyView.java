package vn.biennien.ingest.keys;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * What is shown of a key.
 *
 * @param key     the key itself: only in the answer to its making, never again
 * @param sources those it may push for; absent for all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KeyView(UUID id, String name, Set<String> sources, String key, Instant createdAt, Instant revokedAt,
    Instant lastUsedAt) {

  static KeyView of(ApiKey key) {
    return of(key, null);
  }

  static KeyView of(ApiKey key, String secret) {
    return new KeyView(key.id, key.name, key.sourceSet(), secret, key.createdAt, key.revokedAt, key.lastUsedAt);
  }
}
