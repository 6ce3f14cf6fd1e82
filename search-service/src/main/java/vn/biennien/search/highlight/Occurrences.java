package vn.biennien.search.highlight;

import java.util.Arrays;

/**
 * Where syllables of a query stand in a text, in the order of the text. Kept as columns: a text may have thousands.
 *
 * <p>A Vietnamese word has two syllables most often, and each of them is part of many other words. So an occurrence is firm if
 * its neighbour in the query stands beside it; others are left out where they have no company.
 */
final class Occurrences {

  /** Syllables within which others are company. */
  private static final int NEAR = 5;
  /** Syllables within which a firm occurrence of the same makes a further one chance. */
  private static final int AROUND = 12;

  private final Places places;
  /** By place: the syllable of the text that was there last, and how many in a row then were as in the query. */
  private final int[] at;
  private final int[] run;

  private int size;
  private int[] start = new int[32];
  private int[] end = new int[32];
  private int[] index = new int[32];
  private int[] paragraph = new int[32];
  private boolean[] firm = new boolean[32];
  private long[] syllables = new long[32];
  private long[] pairs = new long[32];
  private long[] wholes = new long[32];

  private Occurrences(Places places) {
    this.places = places;
    this.at = new int[places.size()];
    this.run = new int[places.size()];
    Arrays.fill(at, -2);
  }

  /**
   * @param from  where to begin
   * @param limit what stands behind it is not read
   */
  static Occurrences in(String text, int from, int limit, Places places) {
    Occurrences found = new Occurrences(places);
    if (places.size() > 0) {
      Syllables syllables = new Syllables(text, from, limit, places.beginnings());
      while (syllables.next()) {
        int[] where = places.at(syllables);
        if (where.length > 0) {
          found.add(syllables, where);
        }
      }
      found.settle();
    }
    return found;
  }

  private void add(Syllables syllable, int[] where) {
    int row = -1;
    for (int place : where) {
      boolean follows = places.offset(place) > 0 && at[place - 1] == syllable.index() - 1
          && (places.isPhrase(place) || syllable.isBeside());
      if ((follows || places.offset(place) == 0 || !places.isPhrase(place)) && places.accepts(place, syllable)) {
        row = row < 0 ? row(syllable) : row;
        at[place] = syllable.index();
        run[place] = follows ? run[place - 1] + 1 : 1;
        if (places.isPhrase(place)) {
          phrase(row, place);
        } else {
          words(row, place);
        }
      }
    }
  }

  private int row(Syllables syllable) {
    if (size == start.length) {
      grow();
    }
    start[size] = syllable.start();
    end[size] = syllable.end();
    index[size] = syllable.index();
    paragraph[size] = syllable.paragraph();
    return size++;
  }

  private void words(int row, int place) {
    syllables[row] |= places.syllable(place);
    if (run[place] > 1) {
      pairs[row] |= 1L << place;
      firm[row] = true;
      firm[row - 1] = true;
    }
    firm[row] |= places.length(place) == 1;
    if (run[place] > 1 && run[place] == places.length(place)) {
      wholes[row] |= places.whole(place);
    }
  }

  /** Each syllable of a phrase has a row, but counts only when the last of them is there. */
  private void phrase(int row, int place) {
    if (run[place] == places.length(place)) {
      int before = run[place] - 1;
      for (int i = 0; i <= before; i++) {
        syllables[row - i] |= places.syllable(place - i);
        pairs[row - i] |= i < before ? 1L << (place - i) : 0;
        firm[row - i] = true;
      }
      wholes[row] |= before > 0 ? places.whole(place) : 0;
    }
  }

  private void grow() {
    int capacity = size * 2;
    start = Arrays.copyOf(start, capacity);
    end = Arrays.copyOf(end, capacity);
    index = Arrays.copyOf(index, capacity);
    paragraph = Arrays.copyOf(paragraph, capacity);
    firm = Arrays.copyOf(firm, capacity);
    syllables = Arrays.copyOf(syllables, capacity);
    pairs = Arrays.copyOf(pairs, capacity);
    wholes = Arrays.copyOf(wholes, capacity);
  }

  /** Leaves out what is not to be marked. */
  private void settle() {
    boolean anyFirm = false;
    boolean anyNear = false;
    for (int row = 0; row < size; row++) {
      anyFirm |= firm[row];
    }
    boolean[] kept = new boolean[size];
    for (int row = 0; row < size; row++) {
      kept[row] = syllables[row] != 0 && (firm[row] || hasCompany(row, anyFirm));
      anyNear |= kept[row];
    }
    int rows = 0;
    for (int row = 0; row < size; row++) {
      if (kept[row] || !anyNear && syllables[row] != 0) {
        move(row, rows++);
      }
    }
    size = rows;
  }

  /**
   * Whether other syllables of the query stand near.
   *
   * @param ofFirm whether only firm ones count; then the syllable must be none of theirs
   */
  private boolean hasCompany(int row, boolean ofFirm) {
    long near = 0;
    long around = 0;
    for (int step = -1; step <= 1; step += 2) {
      for (int i = row + step; i >= 0 && i < size && Math.abs(index[i] - index[row]) <= AROUND; i += step) {
        if (firm[i] || !ofFirm) {
          around |= syllables[i];
          near |= Math.abs(index[i] - index[row]) <= NEAR ? syllables[i] : 0;
        }
      }
    }
    return (near & ~syllables[row]) != 0 && !(ofFirm && (around & syllables[row]) != 0);
  }

  private void move(int from, int to) {
    start[to] = start[from];
    end[to] = end[from];
    index[to] = index[from];
    paragraph[to] = paragraph[from];
    syllables[to] = syllables[from];
    pairs[to] = pairs[from];
    wholes[to] = wholes[from];
  }

  int size() {
    return size;
  }

  /** Its first character. */
  int start(int row) {
    return start[row];
  }

  /** Behind its last character. */
  int end(int row) {
    return end[row];
  }

  /** How many line feeds stand before it. */
  int paragraph(int row) {
    return paragraph[row];
  }

  /** Whether no syllable stands between it and the one before. */
  boolean follows(int row) {
    return row > 0 && index[row] == index[row - 1] + 1;
  }

  /** Bits of the syllables of the query that it is. */
  long syllables(int row) {
    return syllables[row];
  }

  /** Bits of the places of the query that it is at after its neighbour there. */
  long pairs(int row) {
    return pairs[row];
  }

  /** Bits of what is wanted that ends with it, all of several syllables there. */
  long wholes(int row) {
    return wholes[row];
  }
}
