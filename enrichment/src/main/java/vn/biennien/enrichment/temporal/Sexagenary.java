package vn.biennien.enrichment.temporal;

/** The cycle of sixty years named by ten stems and twelve branches: Giáp Tý (1984) is the first. */
final class Sexagenary {

  private static final WordMap STEMS = WordMap.numbered(0, "giáp ất bính đinh mậu kỷ|kỉ canh tân nhâm quý|quí");
  private static final WordMap BRANCHES =
      WordMap.numbered(0, "tý|tí sửu dần mão|mẹo thìn tỵ|tị ngọ mùi thân dậu tuất hợi");
  private static final int FIRST_YEAR = 1984;
  /** News names lunar years to come by stem and branch, but not far ones. */
  private static final int AHEAD = 3;

  private Sexagenary() {
  }

  /** The place in the cycle, 0 to 59, of a stem and a branch; -1 where the two words are none. */
  static int read(Reader in, int i) {
    int branch = BRANCHES.get(in.word(i + 1));
    int stem = branch < 0 ? -1 : STEMS.get(in.word(i));
    // Stem and branch go on together, so both are even or both are odd.
    return stem < 0 || (stem + branch) % 2 != 0 ? -1 : Math.floorMod(6 * stem - 5 * branch, 60);
  }

  static boolean isBranch(long word) {
    return BRANCHES.has(word);
  }

  /** The latest year of a place in the cycle, seen from a year and a little ahead; in the cycle from 1984 on for 0. */
  static int nearest(int place, int year) {
    int first = FIRST_YEAR + place;
    return year == 0 ? first : first + 60 * Math.floorDiv(year - first + AHEAD, 60);
  }
}
