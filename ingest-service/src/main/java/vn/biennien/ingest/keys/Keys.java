package vn.biennien.ingest.keys;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/** Says who holds a key. */
@ApplicationScoped
public class Keys {

  /** Bounds what a flood of made-up keys can take. */
  private static final int MAX_CACHED = 10_000;
  /** How exactly the last use of a key is known: once an hour is enough to find keys that nobody uses. */
  private static final Duration LAST_USED_STEP = Duration.ofHours(1);

  private final Cache<String, Optional<Caller>> cache;
  private final Optional<byte[]> admin;

  Keys(KeysConfig config) {
    cache = Caffeine.newBuilder().maximumSize(MAX_CACHED).expireAfterWrite(config.cacheTime()).build();
    admin = config.admin().map(Secret::hashOfConfigured);
  }

  /** The holder of a key; nothing if it is unknown or revoked. */
  public Optional<Caller> caller(String key) {
    byte[] hash = Secret.hash(key);
    if (admin.isPresent() && MessageDigest.isEqual(admin.get(), hash)) {
      return Optional.of(new Caller("admin", null, true));
    }
    return cache.get(HexFormat.of().formatHex(hash), h -> lookUp(hash));
  }

  private static Optional<Caller> lookUp(byte[] hash) {
    return QuarkusTransaction.joiningExisting().call(() -> ApiKey.findByHash(hash)
        .filter(key -> key.revokedAt == null)
        .map(key -> {
          Instant now = Instant.now();
          if (key.lastUsedAt == null || key.lastUsedAt.plus(LAST_USED_STEP).isBefore(now)) {
            key.lastUsedAt = now;
          }
          return new Caller(key.name, key.sourceSet(), false);
        }));
  }

  /** Forgets what was looked up, so that a change made here counts here at once. */
  void forget() {
    cache.invalidateAll();
  }
}
