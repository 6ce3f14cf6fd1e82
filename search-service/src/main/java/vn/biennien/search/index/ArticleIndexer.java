package vn.biennien.search.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.biennien.kafka.BatchHandler;
import vn.biennien.kafka.RejectedRecordException;
import vn.biennien.kafka.Settlement;

/**
 * Writes the newest event of each article in a batch. An older one is written only if the newer is rejected: the index
 * must not lose an article because its last change cannot be indexed.
 */
final class ArticleIndexer implements BatchHandler {

  private final ArticleWriter writer;
  private final IndexMetrics metrics;
  private final SearchableProbe probe;
  private final EntityCounts counts;

  ArticleIndexer(ArticleWriter writer, IndexMetrics metrics, SearchableProbe probe, EntityCounts counts) {
    this.writer = writer;
    this.metrics = metrics;
    this.probe = probe;
    this.counts = counts;
  }

  @Override
  public CompletionStage<List<Settlement>> handle(List<ConsumerRecord<byte[], byte[]>> batch) {
    Settlement[] settlements = new Settlement[batch.size()];
    Map<UUID, List<Candidate>> articles = decode(batch, settlements);
    while (!articles.isEmpty()) {
      writeNewest(articles, settlements);
    }
    metrics.settled(settlements);
    return CompletableFuture.completedFuture(Arrays.asList(settlements));
  }

  private static Map<UUID, List<Candidate>> decode(List<ConsumerRecord<byte[], byte[]>> batch, Settlement[] settlements) {
    Map<UUID, List<Candidate>> articles = new LinkedHashMap<>();
    for (int i = 0; i < settlements.length; i++) {
      settlements[i] = Settlement.DONE;
      try {
        int place = i;
        EventDocument.of(batch.get(i)).ifPresent(document ->
            articles.computeIfAbsent(document.id(), id -> new ArrayList<>(1)).add(new Candidate(place, document)));
      } catch (RejectedRecordException e) {
        settlements[i] = Settlement.of(e);
      }
    }
    articles.values().forEach(versions -> versions.sort(Comparator.comparingLong(c -> c.document().version())));
    return articles;
  }

  private void writeNewest(Map<UUID, List<Candidate>> articles, Settlement[] settlements) {
    List<Candidate> newest = articles.values().stream().map(versions -> versions.get(versions.size() - 1)).toList();
    List<BulkAnswer.Item> items = writer.write(newest.stream().map(Candidate::document).toList());
    List<Instant> accepted = new ArrayList<>();
    EventDocument last = null;
    for (int i = 0; i < newest.size(); i++) {
      Candidate candidate = newest.get(i);
      BulkAnswer.Item item = items.get(i);
      settle(candidate, item.settlement(), articles, settlements);
      metrics.written(candidate.document(), item);
      if (item.created() && !candidate.document().retraction()) {
        counts.added(candidate.document());
      } else if (item.written()) {
        counts.changed();
      }
      if (item.written() && !candidate.document().retraction()) {
        accepted.add(candidate.document().acceptedAt());
        last = candidate.document();
      }
    }
    if (last != null) {
      probe.written(last.id(), last.version(), accepted);
    }
  }

  private static void settle(Candidate candidate, Settlement settlement, Map<UUID, List<Candidate>> articles,
      Settlement[] settlements) {
    List<Candidate> versions = articles.get(candidate.document().id());
    settlements[candidate.place()] = settlement;
    versions.remove(candidate);
    if (settlement instanceof Settlement.Retry) {
      versions.forEach(older -> settlements[older.place()] = settlement);
    }
    if (versions.isEmpty() || !(settlement instanceof Settlement.Reject)) {
      articles.remove(candidate.document().id());
    }
  }

  private record Candidate(int place, EventDocument document) {
  }
}
