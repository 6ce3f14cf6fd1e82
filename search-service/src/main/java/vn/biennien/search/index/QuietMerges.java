package vn.biennien.search.index;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import vn.biennien.search.elastic.Elastic;
import vn.biennien.search.elastic.ElasticsearchAwayException;
import vn.biennien.search.elastic.ElasticsearchException;

/**
 * Has Elasticsearch merge the segments of the articles while nothing is written. After a load they are many, which each search pays
 * for, and hold every document twice, for replicas that might be behind: merging ends both. Several instances may ask for the
 * same: there is nothing left to do for the second.
 */
@ApplicationScoped
public class QuietMerges {

  private static final Logger LOG = Logger.getLogger(QuietMerges.class);
  /** Merged segments are of no more than so many bytes each; Elasticsearch itself makes none of more than 5 GB. */
  private static final long LARGEST = 2L << 30;
  /** It is not worth it before one in so many articles is new: all is written anew. */
  private static final int SHARE = 10;

  private final Elastic elastic;
  private final String alias;
  private final Duration quiet;
  private final int many;
  private long writesBefore = -1;
  /** Writes that were merged already. Of those before the start of this service that is not known. */
  private long merged = Long.MIN_VALUE;
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(Daemons.named("quiet-merges"));

  @Inject
  QuietMerges(Elastic elastic, IndexConfig config) {
    this(elastic, config.articles(), config.quiet(), config.manySegments());
  }

  /**
   * @param quiet between two looks
   * @param many  so many segments more than need be are worth it
   */
  QuietMerges(Elastic elastic, String alias, Duration quiet, int many) {
    this.elastic = elastic;
    this.alias = alias;
    this.quiet = quiet;
    this.many = many;
  }

  void start() {
    long every = quiet.toMillis();
    timer.scheduleWithFixedDelay(this::look, every, every, TimeUnit.MILLISECONDS);
  }

  void stop(@Observes ShutdownEvent event) {
    timer.shutdownNow();
  }

  /** Looks at the index once, and has it merged if nothing was written since the last look. */
  void look() {
    try {
      JsonNode now = elastic.change("GET", "/" + alias + "/_stats/indexing,segments,store,merge,docs", null)
          .at("/_all/primaries");
      long writes = now.at("/indexing/index_total").asLong();
      boolean still = writes == writesBefore && now.at("/merges/current").asInt() == 0;
      writesBefore = writes;
      boolean worth = merged == Long.MIN_VALUE || writes - merged > now.at("/docs/count").asLong() / SHARE || writes < merged;
      long segments = now.at("/segments/count").asLong();
      long wanted = 1 + now.at("/store/size_in_bytes").asLong() / LARGEST;
      if (still && worth && segments >= wanted + many) {
        LOG.infof("nothing is written: %d segments are merged to %d", segments, wanted);
        // What was not committed yet is kept for recovery once more, and a merge would copy that.
        elastic.change("POST", "/" + alias + "/_flush", null);
        elastic.change("POST", "/" + alias + "/_forcemerge?wait_for_completion=false&max_num_segments=" + wanted, null);
        merged = writes;
      }
    } catch (ElasticsearchAwayException | ElasticsearchException e) {
      LOG.debugf("the segments are not looked at now: %s", e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("the segments could not be looked at", e);
    }
  }
}
