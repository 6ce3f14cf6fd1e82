package vn.biennien.enrich.deadletter;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import vn.biennien.enrich.pipeline.EnrichConfig;
import vn.biennien.kafka.EventPublisher;
import vn.biennien.kafka.deadletter.DeadLetter;
import vn.biennien.kafka.deadletter.DeadLetterDesk.Order;
import vn.biennien.kafka.deadletter.DeadLetterDesk;
import vn.biennien.kafka.deadletter.LetterFilter;
import vn.biennien.kafka.deadletter.Resend;
import vn.biennien.web.problem.ProblemException;
import vn.biennien.web.problem.ProblemType;

/** Dead letters of the whole pipeline for operators, a bounded number of readings at a time. Nothing is kept here. */
@ApplicationScoped
public class Letters {

  private static final Logger LOG = Logger.getLogger(Letters.class);

  private final DeadLetterDesk desk;
  private final Semaphore readers;
  /** Two at the same time would send each letter twice. */
  private final Semaphore resending = new Semaphore(1);

  Letters(DeadLettersConfig config, EnrichConfig topics, @Identifier("default-kafka-broker") Map<String, Object> kafka,
      EventPublisher publisher) {
    desk = new DeadLetterDesk(kafka, publisher, topics.deadLetters(), Set.of(topics.rawTopic(), topics.enrichedTopic()));
    readers = new Semaphore(config.maxReaders());
  }

  /** @param after the place before the first letter, or null */
  LetterPage list(LetterFilter filter, Order order, Cursor after, int size) {
    DeadLetterDesk.Page all = with(readers, () -> desk.list(filter, order, Integer.MAX_VALUE));
    List<DeadLetter> rest = all.letters().stream().filter(letter -> after == null || after.comesBefore(letter, order)).toList();
    List<DeadLetter> page = rest.subList(0, Math.min(size, rest.size()));
    String next = page.size() == rest.size() ? null : Cursor.of(page.get(page.size() - 1)).toString();
    return new LetterPage(all.matching(), page, next);
  }

  /** @throws ProblemException if there is no letter at that place */
  LetterView view(int partition, long offset) {
    return with(readers, () -> desk.read(partition, offset)).map(LetterView::of).orElseThrow(() -> missing(partition, offset));
  }

  /** @throws ProblemException if there is no letter at that place, or it cannot be sent again */
  Resend resend(int partition, long offset) {
    Resend resend = with(resending, () -> desk.resend(partition, offset)).orElseThrow(() -> missing(partition, offset));
    if (!resend.refused().isEmpty()) {
      throw new ProblemException(ProblemType.CONFLICT,
          "The letter cannot be sent again: " + resend.refused().get(0).reason() + ".");
    }
    LOG.infof("the dead letter at %d/%d was sent again", partition, offset);
    return resend;
  }

  Resend resendAll(LetterFilter filter) {
    Resend resend = with(resending, () -> desk.resendAll(filter));
    LOG.infof("%d dead letters were sent again, %d cannot be (%s)", resend.sent(), resend.refused().size(), filter);
    return resend;
  }

  private static <T> T with(Semaphore permits, Supplier<T> work) {
    if (!permits.tryAcquire()) {
      throw new ProblemException(ProblemType.UNAVAILABLE, "Dead letters are being read or sent already; try again in a few seconds.");
    }
    try {
      return work.get();
    } finally {
      permits.release();
    }
  }

  private static ProblemException missing(int partition, long offset) {
    return new ProblemException(ProblemType.NOT_FOUND, "No dead letter is at partition " + partition + ", offset " + offset + ".");
  }
}
