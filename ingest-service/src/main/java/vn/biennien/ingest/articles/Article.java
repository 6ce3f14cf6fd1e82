package vn.biennien.ingest.articles;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The head of an article. Written by {@link Ledger} in sets; read here. */
@Entity
@Immutable
public class Article extends PanacheEntityBase {

  @Id
  public UUID id;
  public String source;
  public long version;
  @Column(name = "first_accepted_at")
  public Instant firstAcceptedAt;
  @Column(name = "accepted_at")
  public Instant acceptedAt;
  @Column(name = "retracted_at")
  public Instant retractedAt;
}
