package vn.biennien.ingest.replay;

import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.biennien.web.problem.ProblemException;
import vn.biennien.web.problem.ProblemType;

/** Begins, shows and cancels replays; {@link ReplayWorker} does them. */
@ApplicationScoped
public class Replays {

  private static final int MAX_LISTED = 100;

  private static final String COUNT = """
      select count(*) from article
      where (cast(:source as text) is null or source = :source)
        and accepted_at >= coalesce(cast(:from as timestamptz), '-infinity')
        and accepted_at < coalesce(cast(:to as timestamptz), 'infinity')""";

  @Transactional
  ReplayView begin(ReplayRequest request) {
    Replay replay = new Replay();
    replay.id = UUID.randomUUID();
    replay.source = request.source();
    replay.acceptedFrom = request.acceptedFrom();
    replay.acceptedTo = request.acceptedTo();
    replay.state = Replay.State.RUNNING;
    replay.createdAt = Instant.now();
    replay.updatedAt = replay.createdAt;
    replay.total = count(replay);
    replay.persist();
    return ReplayView.of(replay);
  }

  /** The newest first. */
  @Transactional
  List<ReplayView> list() {
    return Replay.<Replay>findAll(Sort.descending("createdAt")).page(Page.ofSize(MAX_LISTED)).stream()
        .map(ReplayView::of)
        .toList();
  }

  /** @throws ProblemException if there is none */
  @Transactional
  ReplayView view(UUID id) {
    return ReplayView.of(Replay.<Replay>findByIdOptional(id).orElseThrow(() -> unknown(id)));
  }

  /** Stops a replay after the step in hand; one that is over stays as it is. */
  @Transactional
  ReplayView cancel(UUID id) {
    Replay replay = Replay.findById(id, LockModeType.PESSIMISTIC_WRITE);
    if (replay == null) {
      throw unknown(id);
    }
    if (replay.state == Replay.State.RUNNING) {
      replay.state = Replay.State.CANCELLED;
      replay.updatedAt = Instant.now();
    }
    return ReplayView.of(replay);
  }

  private static long count(Replay replay) {
    return ((Number) Replay.getEntityManager().createNativeQuery(COUNT)
        .setParameter("source", replay.source)
        .setParameter("from", replay.acceptedFrom)
        .setParameter("to", replay.acceptedTo)
        .getSingleResult()).longValue();
  }

  private static ProblemException unknown(UUID id) {
    return new ProblemException(ProblemType.NOT_FOUND, "No replay has the id " + id + ".");
  }
}
