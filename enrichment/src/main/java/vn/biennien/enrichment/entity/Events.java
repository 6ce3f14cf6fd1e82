package vn.biennien.enrichment.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.biennien.contracts.EntityType;
import vn.biennien.enrichment.text.Tokens;
import vn.biennien.enrichment.text.Words;

/**
 * Events that the model passed over: "lễ hội" with the name behind it, and the name of an event of the text where it
 * stands again, with another year or number or without one.
 */
final class Events {

  private static final long FEAST = Words.hash("lễ");
  private static final long FEAST_END = Words.hash("hội");
  private static final long YEAR = Words.hash("năm");
  private static final long TIME = Words.hash("lần");
  private static final long NTH = Words.hash("thứ");
  /** Words in small letters between "lễ hội" and its name: "lễ hội chém lợn làng Ném Thượng". */
  private static final int MOST_BETWEEN = 3;
  /** A shorter name would be found in ordinary prose. */
  private static final int LEAST_WORDS = 4;
  private static final int MOST_NAMES = 100;

  private Events() {
  }

  /** The spans with the events that were passed over; what lies within one of them is not named by itself. */
  static List<Span> add(Columns c, List<Span> spans) {
    List<Span> found = new ArrayList<>();
    festivals(c, found);
    repeats(c, spans, found);
    if (found.isEmpty()) {
      return spans;
    }
    List<Span> all = new ArrayList<>();
    boolean[] taken = new boolean[c.tokens.size()];
    for (Span span : spans) {
      if (span.type() == EntityType.EVENT) {
        take(taken, span, all);
      }
    }
    for (Span span : found) {
      if (free(taken, span)) {
        take(taken, span, all);
      }
    }
    for (Span span : spans) {
      if (span.type() != EntityType.EVENT && free(taken, span)) {
        all.add(span);
      }
    }
    all.sort(Comparator.comparingInt(Span::first));
    return all;
  }

  private static void take(boolean[] taken, Span span, List<Span> all) {
    java.util.Arrays.fill(taken, span.first(), span.end(), true);
    all.add(span);
  }

  private static boolean free(boolean[] taken, Span span) {
    for (int i = span.first(); i < span.end(); i++) {
      if (taken[i]) {
        return false;
      }
    }
    return true;
  }

  private static void festivals(Columns c, List<Span> found) {
    Tokens tokens = c.tokens;
    for (int i = 0; i + 2 < tokens.size(); i++) {
      if (tokens.word(i) == FEAST && tokens.word(i + 1) == FEAST_END) {
        int name = i + 2;
        while (name < tokens.size() && name - i - 2 <= MOST_BETWEEN && c.shape[name] == Columns.LOWER) {
          name++;
        }
        if (name < tokens.size() && c.isCapital(name) && !tokens.is(name, Tokens.SENTENCE_START)
            && Edges.end(c, EntityType.EVENT, i, name + 1) == name + 1) {
          found.add(new Span(EntityType.EVENT, i, withNumber(c, c.runEnd[name])));
        }
      }
    }
  }

  private static void repeats(Columns c, List<Span> spans, List<Span> found) {
    Tokens tokens = c.tokens;
    Map<Long, List<Span>> names = new HashMap<>();
    int count = 0;
    for (Span span : spans) {
      int end = withoutNumber(c, span);
      if (span.type() == EntityType.EVENT && end - span.first() >= LEAST_WORDS && count < MOST_NAMES) {
        names.computeIfAbsent(start(tokens, span.first()), k -> new ArrayList<>(2)).add(new Span(EntityType.EVENT, span.first(), end));
        count++;
      }
    }
    if (names.isEmpty()) {
      return;
    }
    for (int i = 0; i + 1 < tokens.size(); i++) {
      for (Span name : names.getOrDefault(start(tokens, i), List.of())) {
        if (i != name.first() && same(tokens, name, i)) {
          found.add(new Span(EntityType.EVENT, i, withNumber(c, i + name.end() - name.first())));
          break;
        }
      }
    }
  }

  private static long start(Tokens tokens, int i) {
    return Words.mix(tokens.word(i) * 31 + tokens.word(i + 1));
  }

  private static boolean same(Tokens tokens, Span name, int at) {
    for (int i = 0; i < name.end() - name.first(); i++) {
      if (tokens.word(at + i) != tokens.word(name.first() + i) || i > 0 && tokens.is(at + i, Tokens.LINE_START)) {
        return false;
      }
    }
    return true;
  }

  /** The end of a name before the year or number it ends in. */
  private static int withoutNumber(Columns c, Span span) {
    int end = span.end();
    while (end > span.first() && (c.shape[end - 1] == Columns.DIGITS || c.tokens.word(end - 1) == YEAR
        || c.tokens.word(end - 1) == TIME || c.tokens.word(end - 1) == NTH)) {
      end--;
    }
    return end;
  }

  /** The end of a name with the year or number that follows it. */
  private static int withNumber(Columns c, int end) {
    int i = end;
    while (i < c.tokens.size() && i - end < 3
        && (c.tokens.word(i) == YEAR || c.tokens.word(i) == TIME || c.tokens.word(i) == NTH)) {
      i++;
    }
    return i < c.tokens.size() && c.shape[i] == Columns.DIGITS && c.tokens.is(i, Tokens.SPACE_BEFORE)
        && c.tokens.punctuation(i + 1) != '/' ? i + 1 : end;
  }
}
