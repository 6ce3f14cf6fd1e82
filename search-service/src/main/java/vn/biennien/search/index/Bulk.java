package vn.biennien.search.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import vn.biennien.contracts.Json;

/** The body of a bulk request, line by line. */
final class Bulk {

  private final ByteArrayOutputStream lines = new ByteArrayOutputStream(64 * 1024);
  private int operations;

  /** Writes a document unless the index has the same or a higher version of it. */
  void index(String alias, String id, long version, byte[] document) {
    line("{\"index\":{\"_index\":\"" + alias + "\",\"_id\":\"" + id + "\",\"version\":" + version
        + ",\"version_type\":\"external\"}}");
    line(document);
    operations++;
  }

  /** Writes a document unless there is one. */
  void create(String alias, String id, byte[] document) {
    operation("create", alias, id);
    line(document);
  }

  /** Changes fields of a document. */
  void update(String alias, String id, byte[] update) {
    operation("update", alias, id);
    line(update);
  }

  private void operation(String name, String alias, String id) {
    line(Json.write(Map.of(name, Map.of("_index", alias, "_id", id))));
    operations++;
  }

  private void line(String line) {
    line(line.getBytes(UTF_8));
  }

  private void line(byte[] line) {
    lines.writeBytes(line);
    lines.write('\n');
  }

  int operations() {
    return operations;
  }

  byte[] body() {
    return lines.toByteArray();
  }
}
