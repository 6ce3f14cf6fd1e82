package vn.biennien.ingest.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.biennien.contracts.Json;

/** One batch from the first line to the last: groups what is read into transactions and sends the results. */
final class BatchRun {

  private final ReadAhead items;
  private final BatchWriter writer;
  private final BatchConfig config;
  /** The first item of the next group, when it had no place in the last one. */
  private Item left;

  BatchRun(ReadAhead items, BatchWriter writer, BatchConfig config) {
    this.items = items;
    this.writer = writer;
    this.config = config;
  }

  /** @throws IOException if the client went away; what it was not told is nevertheless accepted */
  void run(OutputStream out) throws IOException, InterruptedException {
    for (List<Item> group = nextGroup(); !group.isEmpty(); group = nextGroup()) {
      for (Result result : writer.write(group)) {
        out.write(Json.write(result));
        out.write('\n');
      }
      out.flush();
    }
  }

  /** Items for one transaction: until it is full, an article comes a second time, or no line comes for a while. */
  private List<Item> nextGroup() throws InterruptedException {
    List<Item> group = new ArrayList<>();
    Set<UUID> ids = new HashSet<>();
    long bytes = 0;
    Item item = left == null ? items.take() : left;
    left = null;
    while (item != null) {
      boolean again = item.push() != null && !ids.add(item.push().id());
      if (again || group.size() >= config.maxArticles() || bytes > config.maxBytes()) {
        left = item;
        return group;
      }
      group.add(item);
      bytes += item.bytes();
      item = items.poll(config.linger().toMillis());
    }
    return group;
  }
}
