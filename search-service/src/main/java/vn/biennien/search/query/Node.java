package vn.biennien.search.query;

import java.util.List;

/** A query as it was written. */
public sealed interface Node {

  /** Whether it has words, by which one article is a better hit than another; false if articles only meet it or not. */
  default boolean scores() {
    return false;
  }

  /** All of them. */
  record And(List<Node> nodes) implements Node {
    public And {
      nodes = List.copyOf(nodes);
    }

    @Override
    public boolean scores() {
      return nodes.stream().anyMatch(Node::scores);
    }
  }

  /** At least one of them. */
  record Or(List<Node> nodes) implements Node {
    public Or {
      nodes = List.copyOf(nodes);
    }

    @Override
    public boolean scores() {
      return nodes.stream().anyMatch(Node::scores);
    }
  }

  /** Not this. */
  record Not(Node node) implements Node {
  }

  /** Words that stand beside each other, in the order and spelling they were written in. */
  record Words(String text) implements Node {
    @Override
    public boolean scores() {
      return true;
    }
  }

  /** Words in quotes: in this order, nothing between. */
  record Phrase(String text) implements Node {
    @Override
    public boolean scores() {
      return true;
    }
  }

  /** {@code person:…}, {@code place:…}, {@code org:…}, {@code event:…}: a name or an id. */
  record Named(Field field, String name) implements Node {
  }

  /** {@code source:…}. */
  record Source(String source) implements Node {
  }

  /** {@code date:…}: the days the story talks about. */
  record Mentioned(DaySpan span) implements Node {
  }
}
