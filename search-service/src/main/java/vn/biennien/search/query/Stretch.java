package vn.biennien.search.query;

import java.util.List;
import java.util.Set;

/**
 * A stretch of the words of a query.
 *
 * @param text    as written
 * @param reading what it is
 * @param keys    of what it names or may name
 * @param called  how Vietnamese texts call what it names, where that is not {@code text}
 */
record Stretch(String text, Reading reading, Set<String> keys, List<String> called) {

  enum Reading {
    /** A name of the gazetteer, written as names are: "Hoà Bình", "Guangxi". */
    NAME,
    /** Would be a name with capitals: "hoà bình". */
    SMALL,
    /** Has no marks, with which it may be a name: "hoa binh". */
    BARE,
    /** Ordinary words, and names that the gazetteer does not have. */
    WORDS
  }

  Stretch {
    keys = Set.copyOf(keys);
    called = List.copyOf(called);
  }

  boolean is(Reading other) {
    return reading == other;
  }
}
