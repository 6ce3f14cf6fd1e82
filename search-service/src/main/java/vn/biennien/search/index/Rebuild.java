package vn.biennien.search.index;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import vn.biennien.kafka.Backoff;
import vn.biennien.kafka.RejectedRecordException;
import vn.biennien.kafka.Settlement;
import vn.biennien.search.elastic.Elastic;
import vn.biennien.search.elastic.ElasticsearchAwayException;
import vn.biennien.search.index.RebuildState.Phase;

/**
 * Fills new indices from the topic and lets them answer from one moment on. The live indexer goes on with the old ones
 * meanwhile; since documents have versions, it does no harm that both write the same. What came between the last look at
 * the topic and the swap is read once more into the new ones; until that is done the old ones are kept, and from that the
 * next start knows that it is not done.
 */
final class Rebuild {

  private static final Logger LOG = Logger.getLogger(Rebuild.class);
  /** So near to its end the topic is read up to, before the swap. */
  private static final int NEAR = 1000;
  private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(5));

  private final Elastic elastic;
  private final IndexSetup setup;
  private final EntityDocuments entityDocuments;
  private final BooleanSupplier mayGoOn;
  private final UpdatableState state;
  private long read;
  private long skipped;

  /** Where the state is kept. */
  interface UpdatableState {
    void update(UnaryOperator<RebuildState> change);
  }

  /** @param mayGoOn asked often; once it says no, the rebuild ends with a {@link CancellationException} */
  Rebuild(Elastic elastic, IndexSetup setup, EntityDocuments entityDocuments, BooleanSupplier mayGoOn, UpdatableState state) {
    this.elastic = elastic;
    this.setup = setup;
    this.entityDocuments = entityDocuments;
    this.mayGoOn = mayGoOn;
    this.state = state;
  }

  void run(TopicReader topic) {
    String articles = setup.articles().begin();
    String entities = setup.entities().begin();
    LOG.infof("filling %s and %s from the topic", articles, entities);
    state.update(now -> now.at(Phase.FILLING, articles));
    ArticleWriter writer = new ArticleWriter(elastic, entityDocuments, articles, entities, false);
    do {
      readToEnd(topic, writer);
      topic.moveEnd();
    } while (topic.remaining() > NEAR);
    readToEnd(topic, writer);
    setup.articles().finish(articles);
    setup.entities().finish(entities);
    goOn();
    setup.swap(articles, entities);
    LOG.infof("%s and %s answer now", articles, entities);
    catchUp(topic, writer, articles);
  }

  /** After a swap whose rebuild was cut off: reads the whole topic once more into the indices that answer. */
  void repair(TopicReader topic) {
    LOG.info("a rebuild was cut off after its swap: reading the topic once more");
    String articles = setup.articles().aliases().write();
    String entities = setup.entities().aliases().write();
    setup.articles().finish(articles);
    setup.entities().finish(entities);
    catchUp(topic, new ArticleWriter(elastic, entityDocuments, articles, entities, true), articles);
  }

  private void catchUp(TopicReader topic, ArticleWriter writer, String articles) {
    state.update(now -> now.at(Phase.SWAPPED, articles));
    topic.moveEnd();
    readToEnd(topic, writer);
    setup.articles().deleteOlder();
    setup.entities().deleteOlder();
  }

  private void readToEnd(TopicReader topic, ArticleWriter writer) {
    while (topic.remaining() > 0) {
      goOn();
      List<ConsumerRecord<byte[], byte[]>> records = topic.next();
      write(records, writer);
      read += records.size();
      long remaining = topic.remaining();
      state.update(now -> now.progress(read, remaining, skipped));
    }
  }

  private void write(List<ConsumerRecord<byte[], byte[]>> records, ArticleWriter writer) {
    Map<UUID, EventDocument> newest = new LinkedHashMap<>();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      try {
        EventDocument.of(record).ifPresent(document ->
            newest.merge(document.id(), document, (a, b) -> a.version() > b.version() ? a : b));
      } catch (RejectedRecordException e) {
        skipped++;
      }
    }
    List<EventDocument> open = new ArrayList<>(newest.values());
    for (int failures = 0; !open.isEmpty(); failures++) {
      if (failures > 0) {
        pause(failures);
      }
      open = tryOnce(open, writer);
    }
  }

  /** @return what is to be tried again */
  private List<EventDocument> tryOnce(List<EventDocument> documents, ArticleWriter writer) {
    List<BulkAnswer.Item> items;
    try {
      items = writer.write(documents);
    } catch (ElasticsearchAwayException e) {
      LOG.warnf("the rebuild waits for Elasticsearch: %s", e.getMessage());
      return documents;
    }
    List<EventDocument> again = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Settlement settlement = items.get(i).settlement();
      if (settlement instanceof Settlement.Retry) {
        again.add(documents.get(i));
      } else if (settlement instanceof Settlement.Reject) {
        skipped++;
      }
    }
    return again;
  }

  private void pause(int failures) {
    goOn();
    try {
      Thread.sleep(BACKOFF.after(failures).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
  }

  private void goOn() {
    if (!mayGoOn.getAsBoolean()) {
      throw new CancellationException("the service stops, or another instance took over");
    }
  }
}
