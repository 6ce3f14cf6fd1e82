package vn.biennien.ingest.batch;

import vn.biennien.ingest.articles.Push;
import vn.biennien.web.problem.Problem;

/**
 * A line that was read: an article, or what is wrong with it.
 *
 * @param line    its number, from 1
 * @param push    the article, or null
 * @param problem what is wrong, or null
 * @param bytes   its length, for bounding memory
 */
record Item(long line, Push push, Problem problem, int bytes) {

  static Item of(long line, Push push, int bytes) {
    return new Item(line, push, null, bytes);
  }

  static Item rejected(long line, Problem problem, int bytes) {
    return new Item(line, null, problem, bytes);
  }
}
