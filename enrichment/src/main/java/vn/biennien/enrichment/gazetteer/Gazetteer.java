package vn.biennien.enrichment.gazetteer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.biennien.contracts.EntityType;
import vn.biennien.enrichment.text.Tokenizer;
import vn.biennien.enrichment.text.Tokens;

/** Looks names and ids up. Immutable and thread-safe after loading. */
public final class Gazetteer {

  private final Map<String, Entry> byId;
  private final NameTable names = new NameTable();
  /** What has the name of each value of {@code names}. */
  private final List<List<Entry>> named = new ArrayList<>();
  /** For each name the tokens (bits) that must begin with a capital in running text. */
  private long[] capitals = new long[1 << 15];

  Gazetteer(List<Entry> entries) {
    byId = new HashMap<>(entries.size() * 2);
    // All names as one text, one a line: cutting it once is much quicker than cutting each name.
    StringBuilder text = new StringBuilder(entries.size() * 64);
    List<Entry> owners = new ArrayList<>(entries.size() * 4);
    for (Entry entry : entries) {
      if (byId.put(entry.id(), entry) != null) {
        throw new IllegalArgumentException("two entries of the gazetteer have the id " + entry.id());
      }
      Set<String> all = new LinkedHashSet<>(entry.vi());
      all.addAll(entry.en());
      all.addAll(entry.zh());
      for (String name : all) {
        text.append(name).append('\n');
        owners.add(entry);
      }
    }
    names(Tokenizer.tokenize(text.toString()), owners);
  }

  /** The gazetteer of this jar. */
  public static Gazetteer load() {
    return new Gazetteer(GazetteerFile.read());
  }

  private void names(Tokens tokens, List<Entry> owners) {
    int line = 0;
    for (int first = 0; first < tokens.size(); line++) {
      int end = first + 1;
      while (end < tokens.size() && !tokens.is(end, Tokens.LINE_START)) {
        end++;
      }
      name(tokens, first, end, owners.get(line));
      first = end;
    }
    if (line != owners.size()) {
      throw new IllegalArgumentException("a name of the gazetteer has no letter or digit, or a line feed");
    }
  }

  private void name(Tokens tokens, int first, int end, Entry entry) {
    int value = named.size();
    int known = names.putIfAbsent(tokens, first, end, value);
    if (known < 0) {
      named.add(List.of(entry));
      if (value == capitals.length) {
        capitals = Arrays.copyOf(capitals, value * 2);
      }
      capitals[value] = capitals(tokens, first, end);
    } else {
      List<Entry> same = named.get(known);
      // The names of an entry follow each other, so it can only be the last.
      if (same.get(same.size() - 1) != entry) {
        named.set(known, Stream.concat(same.stream(), Stream.of(entry)).toList());
      }
      capitals[known] &= capitals(tokens, first, end);
    }
  }

  private static long capitals(Tokens tokens, int first, int end) {
    long bits = 0;
    for (int i = first; i < Math.min(first + 64, end); i++) {
      if (tokens.is(i, Tokens.CAPITAL)) {
        bits |= 1L << i - first;
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
    Tokens words = Tokenizer.tokenize(name);
    return named(words, 0, words.size());
  }

  /** The same for a stretch of tokens. */
  public List<Entry> named(Tokens tokens, int first, int end) {
    int value = names.get(tokens, first, end);
    return value < 0 ? List.of() : named.get(value);
  }

  /** The same, if the text has the capitals the name is written with: "Hòa Bình" and not "hòa bình". */
  List<Entry> written(Tokens tokens, int first, int end) {
    int value = names.get(tokens, first, end);
    return value < 0 || !hasCapitals(tokens, first, end, capitals[value]) ? List.of() : named.get(value);
  }

  /** The entry of a type with this name, if there is just one. Places need {@link PlaceResolver}. */
  public Optional<Entry> only(EntityType type, Tokens tokens, int first, int end) {
    List<Entry> found = named(tokens, first, end).stream().filter(e -> e.type() == type).limit(2).toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /**
   * The longest name at each place of the text, from left to right, none within another. Where a name is
   * written with capitals, the text must have them.
   */
  public List<Match> match(Tokens tokens) {
    List<Match> found = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      int end = longest(tokens, i, found);
      i = Math.max(i + 1, end);
    }
    return found;
  }

  private int longest(Tokens tokens, int first, List<Match> found) {
    long key = 0;
    int value = -1;
    int end = -1;
    for (int i = first; i < tokens.size() && (i == first || !tokens.is(i, Tokens.LINE_START)); i++) {
      key = NameTable.next(key, tokens.word(i));
      int here = names.slotValue(key);
      if (here == NameTable.UNKNOWN) {
        break;
      }
      if (here >= 0 && hasCapitals(tokens, first, i + 1, capitals[here])) {
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
    return (bits & ~capitals(tokens, first, end)) == 0;
  }

  /** Whether one entry lies within another, through any number of steps. */
  public boolean within(Entry inner, String outerId) {
    Entry entry = inner;
    while (entry != null && entry.parent() != null) {
      if (entry.parent().equals(outerId)) {
        return true;
      }
      entry = byId.get(entry.parent());
    }
    return false;
  }
}
