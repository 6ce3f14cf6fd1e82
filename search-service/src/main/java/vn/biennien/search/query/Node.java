package vn.biennien.search.query;

import java.util.List;

/** A query as it was written. */
public sealed interface Node {

  /** All of them. */
  record And(List<Node> nodes) implements Node {
    public And {
      nodes = List.copyOf(nodes);
    }
  }

  /** At least one of them. */
  record Or(List<Node> nodes) implements Node {
    public Or {
      nodes = List.copyOf(nodes);
    }
  }

  /** Not this. */
  record Not(Node node) implements Node {
  }

  /** Words that stand beside each other, in the order and spelling they were written in. */
  record Words(String text) implements Node {
  }

  /** Words in quotes: in this order, nothing between. */
  record Phrase(String text) implements Node {
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
