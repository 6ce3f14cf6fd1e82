package vn.biennien.search.index;

import static vn.biennien.search.elastic.Dsl.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.UUID;
import vn.biennien.search.elastic.Elastic;
import vn.biennien.search.elastic.ElasticsearchException;

/**
 * A lock that instances share: a document that its owner writes again and again. One that stayed as it is for too long, by
 * the clock of whoever looks, may be taken over. Not thread-safe.
 */
final class Lock {

  private final Elastic elastic;
  private final String index;
  private final String path;
  private final long lifeNanos;
  private final String owner = UUID.randomUUID().toString();
  private Version held;
  private Version seen;
  private long seenSince;
  private long renewed;

  /** @param life after how long without a sign of life it may be taken over */
  Lock(Elastic elastic, String index, String name, Duration life) {
    this.elastic = elastic;
    this.index = index;
    this.path = "/" + index + "/_doc/" + name;
    this.lifeNanos = life.toNanos();
  }

  private record Version(long seqNo, long primaryTerm) {

    static Version of(JsonNode answer) {
      return new Version(answer.path("_seq_no").asLong(), answer.path("_primary_term").asLong());
    }
  }

  /** Tries once. @return whether it is held now */
  boolean acquire() {
    ensureIndex();
    if (write("?op_type=create")) {
      return true;
    }
    JsonNode other = find();
    if (other == null) {
      return false;
    }
    Version now = Version.of(other);
    if (!now.equals(seen)) {
      seen = now;
      seenSince = System.nanoTime();
      return false;
    }
    return System.nanoTime() - seenSince > lifeNanos && write(condition(now));
  }

  /** Shows a sign of life, if it is time for one. @return false if another instance took the lock over */
  boolean renew() {
    if (System.nanoTime() - renewed < lifeNanos / 4) {
      return true;
    }
    return held != null && write(condition(held));
  }

  void release() {
    if (held != null) {
      try {
        elastic.change("DELETE", path + condition(held), null);
      } catch (ElasticsearchException e) {
        if (e.status() != 409 && e.status() != 404) {
          throw e;
        }
      } finally {
        held = null;
      }
    }
  }

  private static String condition(Version version) {
    return "?if_seq_no=" + version.seqNo() + "&if_primary_term=" + version.primaryTerm();
  }

  private boolean write(String parameters) {
    try {
      held = Version.of(elastic.change("PUT", path + parameters, object().put("owner", owner)));
      renewed = System.nanoTime();
      return true;
    } catch (ElasticsearchException e) {
      if (e.status() != 409) {
        throw e;
      }
      held = null;
      return false;
    }
  }

  private JsonNode find() {
    try {
      return elastic.change("GET", path, null);
    } catch (ElasticsearchException e) {
      if (e.status() == 404) {
        return null;
      }
      throw e;
    }
  }

  private void ensureIndex() {
    if (elastic.exists("/" + index)) {
      return;
    }
    ObjectNode body = object();
    body.putObject("settings").putObject("index").put("number_of_shards", 1).put("auto_expand_replicas", "0-1");
    body.putObject("mappings").put("dynamic", false);
    try {
      elastic.change("PUT", "/" + index, body);
    } catch (ElasticsearchException e) {
      if (!e.type().equals("resource_already_exists_exception")) {
        throw e;
      }
    }
  }
}
