package vn.biennien.relevance;

import java.io.IOException;
import java.util.List;

/** What is measured. */
@FunctionalInterface
public interface SearchEngine {

  /** @return ids of the texts found, best first, at most {@code size} */
  List<String> search(String query, int size) throws IOException, InterruptedException;
}
