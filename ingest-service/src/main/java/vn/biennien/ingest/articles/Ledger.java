package vn.biennien.ingest.articles;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import vn.biennien.ingest.articles.Outcome.OfAnotherSource;
import vn.biennien.ingest.articles.Outcome.Receipt;
import vn.biennien.ingest.articles.Outcome.Status;
import vn.biennien.ingest.outbox.Outbox;
import vn.biennien.web.problem.ProblemException;
import vn.biennien.web.problem.ProblemType;

/** The record of what was accepted. What it returns is on disk, and in the outbox if it has to be published. */
@ApplicationScoped
public class Ledger {

  private static final int RETRACTION_BYTES = 500;

  private final AgroalDataSource database;
  private final Outbox outbox;

  Ledger(AgroalDataSource database, Outbox outbox) {
    this.database = database;
    this.outbox = outbox;
  }

  /**
   * Accepts pushes in one transaction, in four statements however many they are.
   *
   * @param pushes no two of the same article
   * @return one outcome for each push, in their order
   */
  @Transactional(rollbackOn = Exception.class)
  public List<Outcome> accept(List<Push> pushes) throws SQLException {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    try (Connection connection = database.getConnection()) {
      Heads heads = new Heads(connection);
      Set<UUID> inserted = heads.insertNew(pushes, now);
      List<Push> known = pushes.stream().filter(push -> !inserted.contains(push.id())).toList();
      Map<UUID, Head> locked = known.isEmpty() ? Map.of() : heads.lock(known.stream().map(Push::id).toList());

      Map<UUID, Outcome> outcomes = new HashMap<>();
      for (Push push : pushes) {
        outcomes.put(push.id(), inserted.contains(push.id())
            ? new Receipt(push.id(), 1, Status.ACCEPTED)
            : outcome(push, locked.get(push.id())));
      }
      List<Push> raised = known.stream().filter(push -> isNewVersion(outcomes.get(push.id()))).toList();
      if (!raised.isEmpty()) {
        heads.raise(raised, now);
      }
      write(connection, pushes, outcomes, now);
      return pushes.stream().map(push -> outcomes.get(push.id())).toList();
    }
  }

  /**
   * Takes an article back. Doing it again changes nothing.
   *
   * @param mayPushFor tells for which sources the caller speaks
   * @throws ProblemException if the article is unknown or of a source the caller does not speak for
   */
  @Transactional(rollbackOn = Exception.class)
  public Receipt retract(UUID id, Predicate<String> mayPushFor) throws SQLException {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    try (Connection connection = database.getConnection()) {
      Heads heads = new Heads(connection);
      Head head = Optional.ofNullable(heads.lock(List.of(id)).get(id)).orElseThrow(() -> unknown(id));
      if (!mayPushFor.test(head.source())) {
        throw new ProblemException(ProblemType.FORBIDDEN,
            "The key may not take back articles of the source " + head.source() + ".");
      }
      if (head.retracted()) {
        return new Receipt(id, head.version(), Status.UNCHANGED);
      }
      long version = head.version() + 1;
      heads.retract(id, now);
      new Versions(connection).insertRetraction(id, version, now);
      outbox.add(connection, List.of(new Outbox.Entry(id, version, RETRACTION_BYTES)), now);
      return new Receipt(id, version, Status.RETRACTED);
    }
  }

  static ProblemException unknown(UUID id) {
    return new ProblemException(ProblemType.NOT_FOUND, "No article has the id " + id + ".");
  }

  private static Outcome outcome(Push push, Head head) {
    if (!head.source().equals(push.source())) {
      return new OfAnotherSource(push.id(), head.source());
    }
    if (head.retracted()) {
      return new Receipt(push.id(), head.version() + 1, Status.ACCEPTED);
    }
    return Arrays.equals(head.contentHash(), push.contentHash())
        ? new Receipt(push.id(), head.version(), Status.UNCHANGED)
        : new Receipt(push.id(), head.version() + 1, Status.UPDATED);
  }

  private static boolean isNewVersion(Outcome outcome) {
    return outcome instanceof Receipt receipt && receipt.status() != Status.UNCHANGED;
  }

  private void write(Connection connection, List<Push> pushes, Map<UUID, Outcome> outcomes, Instant now)
      throws SQLException {
    List<NewVersion> versions = new ArrayList<>();
    for (Push push : pushes) {
      if (outcomes.get(push.id()) instanceof Receipt receipt && isNewVersion(receipt)) {
        versions.add(new NewVersion(push, receipt.version()));
      }
    }
    if (versions.isEmpty()) {
      return;
    }
    new Versions(connection).insert(versions, now);
    outbox.add(connection, versions.stream()
        .map(v -> new Outbox.Entry(v.push().id(), v.version(), v.push().bytes()))
        .toList(), now);
  }
}
