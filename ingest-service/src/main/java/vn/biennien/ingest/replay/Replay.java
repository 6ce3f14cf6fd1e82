package vn.biennien.ingest.replay;

import com.fasterxml.jackson.annotation.JsonValue;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** A run through the ledger that publishes articles again. */
@Entity
public class Replay extends PanacheEntityBase {

  @Id
  public UUID id;
  public String source;
  @Column(name = "accepted_from")
  public Instant acceptedFrom;
  @Column(name = "accepted_to")
  public Instant acceptedTo;
  @Enumerated(EnumType.STRING)
  public State state;
  public long total;
  public long queued;
  public UUID cursor;
  @Column(name = "created_at")
  public Instant createdAt;
  @Column(name = "updated_at")
  public Instant updatedAt;

  /** How far it is. */
  public enum State {
    RUNNING, FINISHED, CANCELLED;

    @JsonValue
    public String json() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
