package vn.biennien.search.highlight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.biennien.search.query.Wanted;

/**
 * The places of a query that its syllables stand at, numbered through, and a table by which the syllables of a text are looked up.
 * Most of these are not in it, so that it is kept almost empty: one look tells.
 */
final class Places {

  /** A query of 1000 characters has fewer; the names of many things in it may be more. */
  private static final int MOST = 512;
  /** Where one syllable stands more often than in any sentence it is passed over, so that "a a a a" is not tried at each a. */
  private static final int MOST_ALIKE = 32;
  private static final int SLOTS_EACH = 8;
  /** Part of the golden ratio: spreads hashes whose low bits are alike. */
  private static final int SPREAD = 0x9e3779b9;
  private static final int[] NONE = new int[0];

  private final Form[] forms;
  private final int[] offsets;
  private final int[] lengths;
  private final boolean[] phrases;
  private final long[] syllables;
  private final long[] whole;

  private final byte[] beginnings;
  private final int shift;
  private final int[] hashes;
  private final String[] folded;
  /** The last first. */
  private final int[][] places;

  Places(List<Wanted> wanted) {
    List<List<Form>> all = new ArrayList<>();
    int size = 0;
    for (Wanted one : wanted) {
      List<Form> of = Form.of(one);
      all.add(size + of.size() <= MOST ? of : List.of());
      size += all.get(all.size() - 1).size();
    }
    forms = new Form[size];
    offsets = new int[size];
    lengths = new int[size];
    phrases = new boolean[size];
    syllables = new long[size];
    whole = new long[size];
    Map<Form, Long> bits = new HashMap<>();
    Map<String, List<Integer>> byFolded = new HashMap<>();
    int place = 0;
    for (int i = 0; i < all.size(); i++) {
      for (int offset = 0; offset < all.get(i).size(); offset++) {
        Form form = all.get(i).get(offset);
        forms[place] = form;
        offsets[place] = offset;
        lengths[place] = all.get(i).size();
        phrases[place] = wanted.get(i).phrase();
        syllables[place] = bits.computeIfAbsent(form, none -> 1L << bits.size());
        whole[place] = 1L << i;
        List<Integer> alike = byFolded.computeIfAbsent(form.folded(), none -> new ArrayList<>());
        if (alike.size() < MOST_ALIKE) {
          alike.add(0, place);
        }
        place++;
      }
    }
    int slots = Integer.highestOneBit(Math.max(1, byFolded.size() * SLOTS_EACH)) * 2;
    shift = Integer.numberOfLeadingZeros(slots) + 1;
    hashes = new int[slots];
    folded = new String[slots];
    places = new int[slots][];
    Arrays.fill(places, NONE);
    byFolded.forEach(this::put);
    beginnings = Syllables.beginnings(byFolded.keySet());
  }

  private void put(String form, List<Integer> where) {
    int slot = slot(form.hashCode());
    while (folded[slot] != null) {
      slot = (slot + 1) & (hashes.length - 1);
    }
    hashes[slot] = form.hashCode();
    folded[slot] = form;
    places[slot] = where.stream().mapToInt(Integer::intValue).toArray();
  }

  private int slot(int hash) {
    return (hash * SPREAD) >>> shift;
  }

  /** Places whose folded form is that of the syllable, the last first. */
  int[] at(Syllables syllable) {
    int hash = syllable.hash();
    int slot = slot(hash);
    while (folded[slot] != null) {
      if (hashes[slot] == hash && syllable.folds(folded[slot])) {
        return places[slot];
      }
      slot = (slot + 1) & (hashes.length - 1);
    }
    return NONE;
  }

  /** Whether a syllable with this folded form has the marks that the place wants. */
  boolean accepts(int place, Syllables syllable) {
    return forms[place].marked() == null || syllable.is(forms[place].marked());
  }

  /** For {@link Syllables}: how those begin that may be in the query. */
  byte[] beginnings() {
    return beginnings;
  }

  int size() {
    return forms.length;
  }

  /** How many syllables of what is wanted stand before it. */
  int offset(int place) {
    return offsets[place];
  }

  /** How many syllables what is wanted has. */
  int length(int place) {
    return lengths[place];
  }

  /** Whether it counts only with all syllables around it. */
  boolean isPhrase(int place) {
    return phrases[place];
  }

  /** A bit for the syllable; of more than 64 some share one, which only makes the choice of fragments coarser. */
  long syllable(int place) {
    return syllables[place];
  }

  /** A bit for what is wanted, as for the syllable. */
  long whole(int place) {
    return whole[place];
  }
}
