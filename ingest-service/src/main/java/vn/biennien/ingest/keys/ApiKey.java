package vn.biennien.ingest.keys;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** A key, of which only the hash is kept. */
@Entity
@Table(name = "api_key")
public class ApiKey extends PanacheEntityBase {

  @Id
  public UUID id;
  public String name;
  @Column(name = "key_hash")
  public byte[] keyHash;
  public String[] sources;
  public boolean bootstrap;
  @Column(name = "created_at")
  public Instant createdAt;
  @Column(name = "revoked_at")
  public Instant revokedAt;
  @Column(name = "last_used_at")
  public Instant lastUsedAt;

  static ApiKey create(String name, Set<String> sources, byte[] hash, boolean bootstrap) {
    ApiKey key = new ApiKey();
    key.id = UUID.randomUUID();
    key.name = name;
    key.sources = sources == null ? null : sources.toArray(String[]::new);
    key.keyHash = hash;
    key.bootstrap = bootstrap;
    key.createdAt = Instant.now();
    return key;
  }

  static Optional<ApiKey> findByHash(byte[] hash) {
    return find("keyHash", (Object) hash).firstResultOptional();
  }

  Set<String> sourceSet() {
    return sources == null ? null : new TreeSet<>(Arrays.asList(sources));
  }
}
