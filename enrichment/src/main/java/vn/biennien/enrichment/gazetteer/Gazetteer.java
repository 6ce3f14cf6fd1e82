package vn.biennien.enrichment.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.biennien.enrichment.text.Tokenizer;
import vn.biennien.enrichment.text.Tokens;

/** Looks names and ids up. Immutable and thread-safe after loading. */
public final class Gazetteer {

  private final Map<String, Entry> byId;
  private final NameTable names = new NameTable();
  /** What has the name of each value of {@code names}. */
  private final List<List<Entry>> named = new ArrayList<>();
  /** For each name the tokens (bits) that must begin with a capital in running text. */
  private final List<Long> capitals = new ArrayList<>();

  Gazetteer(List<Entry> entries) {
    byId = new HashMap<>(entries.size() * 2);
    for (Entry entry : entries) {
      if (byId.put(entry.id(), entry) != null) {
        throw new IllegalArgumentException("two entries of the gazetteer have the id " + entry.id());
      }
      Stream.of(entry.vi(), entry.en(), entry.zh()).flatMap(List::stream).distinct().forEach(n -> name(n, entry));
    }
  }

  /** The gazetteer of this jar. */
  public static Gazetteer load() {
    return new Gazetteer(GazetteerFile.read());
  }

  private void name(String name, Entry entry) {
    Tokens words = Tokenizer.tokenize(name);
    if (words.size() == 0) {
      return;
    }
    int known = names.get(words);
    if (known >= 0) {
      List<Entry> same = new ArrayList<>(named.get(known));
      if (!same.contains(entry)) {
        same.add(entry);
        named.set(known, List.copyOf(same));
      }
      capitals.set(known, capitals.get(known) & capitals(words));
    } else {
      names.put(words, named.size());
      named.add(List.of(entry));
      capitals.add(capitals(words));
    }
  }

  private static long capitals(Tokens words) {
    long bits = 0;
    for (int i = 0; i < Math.min(64, words.size()); i++) {
      if (words.is(i, Tokens.CAPITAL)) {
        bits |= 1L << i;
      }
    }
    return bits;
  }

  /** What an id stands for. */
  public Optional<Entry> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** All entries. */
  public Stream<Entry> entries() {
    return byId.values().stream();
  }

  /** What has this name, in any of the languages, without regard to case and the place of the tone mark. */
  public List<Entry> named(String name) {
    int value = names.get(Tokenizer.tokenize(name));
    return value < 0 ? List.of() : named.get(value);
  }

  /** The same for a stretch of tokens. */
  public List<Entry> named(Tokens tokens, int first, int end) {
    long key = 0;
    for (int i = first; i < end; i++) {
      key = NameTable.next(key, tokens.word(i));
    }
    int value = names.slotValue(key);
    return value < 0 ? List.of() : named.get(value);
  }

  /**
   * The longest name at each place of the text, from left to right, none within another. Where a name is
   * written with capitals, the text must have them.
   */
  public List<Match> match(Tokens tokens) {
    return match(tokens, 0, tokens.size());
  }

  /** The same for the tokens from {@code from} to before {@code to}. */
  public List<Match> match(Tokens tokens, int from, int to) {
    List<Match> found = new ArrayList<>();
    int i = from;
    while (i < to) {
      int end = longest(tokens, i, to, found);
      i = Math.max(i + 1, end);
    }
    return found;
  }

  private int longest(Tokens tokens, int first, int to, List<Match> found) {
    long key = 0;
    int value = -1;
    int end = -1;
    for (int i = first; i < to && (i == first || !tokens.is(i, Tokens.LINE_START)); i++) {
      key = NameTable.next(key, tokens.word(i));
      int here = names.slotValue(key);
      if (here == Integer.MIN_VALUE) {
        break;
      }
      if (here >= 0 && hasCapitals(tokens, first, i + 1, capitals.get(here))) {
        value = here;
        end = i + 1;
      }
    }
    if (value >= 0) {
      found.add(new Match(first, end, named.get(value)));
    }
    return end;
  }

  private static boolean hasCapitals(Tokens tokens, int first, int end, long bits) {
    for (int i = first; i < end && i - first < 64; i++) {
      if ((bits & 1L << i - first) != 0 && !tokens.is(i, Tokens.CAPITAL)) {
        return false;
      }
    }
    return true;
  }

  /** Whether one entry lies within another, through any number of steps. */
  public boolean within(Entry inner, String outerId) {
    String parent = inner.parent();
    for (int steps = 0; parent != null && steps < 10; steps++) {
      if (parent.equals(outerId)) {
        return true;
      }
      Entry entry = byId.get(parent);
      parent = entry == null ? null : entry.parent();
    }
    return false;
  }
}
