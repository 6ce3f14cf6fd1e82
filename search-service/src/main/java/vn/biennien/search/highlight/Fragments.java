package vn.biennien.search.highlight;

import java.util.ArrayList;
import java.util.List;

/** Chooses the places of a text that show best what was found in it. */
final class Fragments {

  private static final int MOST = 2;
  /** The rest of a fragment is for the words around. */
  private static final int LONGEST_CORE = Cut.SIZE * 7 / 8;

  private static final int SYLLABLE = 10;
  private static final int PAIR = 10;
  private static final int WHOLE = 15;
  /** Of a syllable that the fragment before does not show. */
  private static final int NEWS = 5;
  private static final int MOST_REPEATED = 5;

  private final String text;
  private final Span within;
  private final Occurrences found;

  /** The last core that was chosen, or an empty one. */
  private Span core;
  private long shown;

  private Fragments(String text, Span within, Occurrences found) {
    this.text = text;
    this.within = within;
    this.found = found;
  }

  /** Those with occurrences, the best first; none if there is no occurrence. */
  static List<Span> of(String text, Span within, Occurrences found) {
    Fragments fragments = new Fragments(text, within, found);
    List<Span> chosen = new ArrayList<>(MOST);
    Span taken = new Span(within.to(), within.to());
    while (chosen.size() < MOST && fragments.choose(taken)) {
      Span core = fragments.core;
      boolean before = core.from() < taken.from();
      Span free = chosen.isEmpty() ? within : before ? new Span(within.from(), taken.from()) : new Span(taken.to(), within.to());
      taken = new Cut(text, free).around(core);
      chosen.add(taken);
    }
    return chosen;
  }

  /** Chooses the best core outside of what is taken; the first of equals. */
  private boolean choose(Span taken) {
    int best = 0;
    long seen = shown;
    for (int first = 0; first < found.size(); first++) {
      // One that goes on from its neighbour is part of the core that begins there.
      if (!goesOn(first) && !taken.overlaps(found.start(first), found.end(first))) {
        best = Math.max(best, better(first, best, taken, seen));
      }
    }
    return best > 0;
  }

  /** Scores the core that begins here and keeps it if it is better. */
  private int better(int first, int best, Span taken, long seen) {
    long syllables = 0;
    long pairs = 0;
    long wholes = 0;
    int last = first;
    for (int i = first; i < found.size() && (i == first || belongs(i, first, taken)); i++) {
      syllables |= found.syllables(i);
      pairs |= found.pairs(i);
      wholes |= found.wholes(i);
      last = i;
    }
    int score = SYLLABLE * Long.bitCount(syllables) + PAIR * Long.bitCount(pairs) + WHOLE * Long.bitCount(wholes)
        + NEWS * Long.bitCount(syllables & ~seen) + Math.min(MOST_REPEATED, last - first);
    if (score > best) {
      core = new Span(found.start(first), found.end(last));
      shown = syllables;
    }
    return score;
  }

  private boolean belongs(int row, int first, Span taken) {
    return found.end(row) - found.start(first) <= LONGEST_CORE && !taken.overlaps(found.start(first), found.end(row))
        && (found.paragraph(row) == found.paragraph(first) || goesOn(row));
  }

  private boolean goesOn(int row) {
    return found.pairs(row) != 0 && found.follows(row);
  }
}
