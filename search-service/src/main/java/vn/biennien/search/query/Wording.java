package vn.biennien.search.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Tells what a query wants to see in a text: not all that it looks for is in the words of it. */
final class Wording {

  private final Names names;
  private final Matching matching;
  private final Set<Wanted> wanted = new LinkedHashSet<>();

  private Wording(Names names, Matching matching) {
    this.names = names;
    this.matching = matching;
  }

  static List<Wanted> of(Node node, Matching matching, Names names) {
    Wording wording = new Wording(names, matching);
    wording.node(node);
    return List.copyOf(wording.wanted);
  }

  private void node(Node node) {
    if (node instanceof Node.And and) {
      and.nodes().forEach(this::node);
    } else if (node instanceof Node.Or or) {
      or.nodes().forEach(this::node);
    } else if (node instanceof Node.Words words) {
      words(words.text());
    } else if (node instanceof Node.Phrase phrase) {
      wanted.add(new Wanted(phrase.text(), true, matching));
    } else if (node instanceof Node.Named named) {
      if (!isKey(named)) {
        wanted.add(new Wanted(named.name(), true, matching));
      }
      called(names.called(named.field(), named.name()));
    }
  }

  private void words(String text) {
    wanted.add(new Wanted(text, false, matching));
    names.stretches(text).forEach(stretch -> called(stretch.called()));
  }

  /** As in the query itself: how Vietnamese texts call a thing was not typed, so its marks are sure. */
  private void called(List<String> names) {
    names.forEach(name -> wanted.add(new Wanted(name, true, Matching.EXACT)));
  }

  private static boolean isKey(Node.Named named) {
    return named.name().startsWith(named.field().label() + "/");
  }
}
