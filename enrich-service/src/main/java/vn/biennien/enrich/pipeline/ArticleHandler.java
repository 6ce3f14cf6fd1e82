package vn.biennien.enrich.pipeline;

import io.opentelemetry.context.Context;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jboss.logging.Logger;
import vn.biennien.contracts.Enrichment;
import vn.biennien.contracts.RawArticle;
import vn.biennien.contracts.Topic;
import vn.biennien.enrichment.Enricher;
import vn.biennien.enrichment.Page;
import vn.biennien.kafka.EventPublisher;
import vn.biennien.kafka.RecordHandler;
import vn.biennien.kafka.RejectedRecordException;
import vn.biennien.kafka.Settlement;
import vn.biennien.kafka.event.Event;
import vn.biennien.kafka.event.EventDecoder;
import vn.biennien.kafka.event.TraceHeaders;

/**
 * Takes one raw event to the enriched topic. It is done when the broker has acknowledged what was made of it; tried again
 * when the broker did not; given up when it is no event, the tagger fails on it, or the result is too large.
 */
final class ArticleHandler implements RecordHandler {

  static final String STAGE_ENRICH = "enrich";
  static final String STAGE_PUBLISH = "publish";

  private static final Logger LOG = Logger.getLogger(ArticleHandler.class);

  private final EventDecoder decoder = new EventDecoder(Topic.RAW);
  private final Tagging tagger;
  private final EnrichedRecords records;
  private final EventPublisher publisher;
  private final EnrichMetrics metrics;

  /** What {@link Enricher#enrich} does. */
  @FunctionalInterface
  interface Tagging {
    Enrichment tag(Page page);
  }

  ArticleHandler(Tagging tagger, EnrichedRecords records, EventPublisher publisher, EnrichMetrics metrics) {
    this.tagger = tagger;
    this.records = records;
    this.publisher = publisher;
    this.metrics = metrics;
  }

  /** What goes out, and how it is counted once it is out. */
  private record Outgoing(ProducerRecord<byte[], byte[]> record, Runnable count) {
  }

  @Override
  public CompletionStage<Settlement> handle(ConsumerRecord<byte[], byte[]> record) {
    try {
      Optional<Event> event = decode(record);
      return event.isEmpty() ? CompletableFuture.completedFuture(Settlement.DONE) : publish(outgoing(event.get(), record));
    } catch (RejectedRecordException e) {
      return CompletableFuture.completedFuture(reject(e.stage(), e.getMessage()));
    }
  }

  private Optional<Event> decode(ConsumerRecord<byte[], byte[]> record) throws RejectedRecordException {
    long begun = System.nanoTime();
    Optional<Event> event = decoder.decode(record);
    metrics.decoded(System.nanoTime() - begun);
    return event;
  }

  /** A bug that one page brings out must not stop all that come after it. What is not the page's fault is left to fail. */
  private Outgoing outgoing(Event event, ConsumerRecord<byte[], byte[]> record) throws RejectedRecordException {
    try {
      return event instanceof Event.Accepted accepted ? tagged(accepted.article()) : passedOn((Event.Retracted) event);
    } catch (RuntimeException | StackOverflowError e) {
      LOG.errorf(e, "the tagger failed on article %s version %d (%s-%d, offset %d); it goes to the dead letters",
          event.id(), event.version(), record.topic(), record.partition(), record.offset());
      throw new RejectedRecordException(STAGE_ENRICH, "the tagger failed: " + e, e);
    }
  }

  private Outgoing tagged(RawArticle raw) {
    long begun = System.nanoTime();
    Enrichment content = tagger.tag(
        new Page(raw.url(), raw.title(), raw.publishedAt(), raw.language(), raw.text(), raw.html()));
    Outgoing outgoing = new Outgoing(records.enriched(raw, content), () -> metrics.enriched(content));
    metrics.tagged(System.nanoTime() - begun);
    return outgoing;
  }

  private Outgoing passedOn(Event.Retracted event) {
    return new Outgoing(records.retracted(event.article()), metrics::retracted);
  }

  private CompletionStage<Settlement> publish(Outgoing outgoing) {
    TraceHeaders.inject(Context.current(), outgoing.record().headers());
    long begun = System.nanoTime();
    return publisher.send(outgoing.record()).handle((metadata, failure) -> {
      if (failure != null) {
        return failed(failure);
      }
      metrics.published(System.nanoTime() - begun);
      outgoing.count().run();
      return Settlement.DONE;
    });
  }

  private Settlement failed(Throwable failure) {
    Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    return cause instanceof RecordTooLargeException
        ? reject(STAGE_PUBLISH, "the tagged article is too large: " + cause.getMessage())
        : new Settlement.Retry(cause);
  }

  private Settlement reject(String stage, String reason) {
    metrics.rejected(stage);
    return new Settlement.Reject(stage, reason);
  }
}
