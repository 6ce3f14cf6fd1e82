package vn.biennien.ingest.keys;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Puts the keys of the configuration into the table: a changed one replaces the old one of its name. */
@ApplicationScoped
public class BootstrapKeys {

  private final KeysConfig config;

  BootstrapKeys(KeysConfig config) {
    this.config = config;
  }

  @Startup
  @Transactional
  void apply() {
    // One instance at a time, or two that start together would both insert.
    ApiKey.getEntityManager().createNativeQuery("lock table api_key in share row exclusive mode").executeUpdate();
    for (String line : config.bootstrap().orElse(List.of())) {
      apply(line);
    }
  }

  private static void apply(String line) {
    String[] parts = line.strip().split(":", 3);
    if (parts.length != 3 || parts[0].isBlank() || parts[1].isBlank()) {
      throw new IllegalArgumentException("biennien.keys.bootstrap must be name:sources:key, separated by commas");
    }
    String name = parts[0];
    byte[] hash;
    try {
      hash = Secret.hashOfConfigured(parts[2]);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("biennien.keys.bootstrap, " + name + ": " + e.getMessage());
    }
    Set<String> sources = parts[1].equals("*") ? null : new TreeSet<>(Arrays.asList(parts[1].split("\\|")));
    ApiKey.update("revokedAt = ?1 where bootstrap = true and name = ?2 and keyHash <> ?3 and revokedAt is null",
        Instant.now(), name, hash);
    ApiKey.findByHash(hash).ifPresentOrElse(
        key -> key.sources = sources == null ? null : sources.toArray(String[]::new),
        () -> ApiKey.create(name, sources, hash, true).persist());
  }
}
