package vn.biennien.enrichment.entity;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.biennien.enrichment.text.Words;

/**
 * Finds the person at the end of what was taken for a body: in "Giám đốc Sở Nội vụ Nông Thị Bình" the office in front says
 * that a person follows. Bodies of kinds that are named after people are left alone.
 */
final class OfficeHolders {

  private static final Set<Long> NEVER_NAMED_AFTER_PEOPLE = Stream.of(("sở bộ ban cục vụ phòng ubnd hđnd ubmttq mttq ủy hội đảng tỉnh "
      + "thành huyện thị quận khu chi văn đồn tòa viện thanh liên hiệp mặt công tổng").split(" ")).map(Words::hash).collect(Collectors.toUnmodifiableSet());
  private static final Set<Long> NAMED_AFTER_PEOPLE = Stream.of("đoàn học ty nhà trường quỹ nghiên".split(" ")).map(Words::hash)
      .collect(Collectors.toUnmodifiableSet());
  private static final int SHORTEST_NAME = 2;
  private static final int LONGEST_NAME = 4;

  private final int office;
  private final int surname;
  private final int place;

  OfficeHolders(Lexicon lexicon) {
    office = lexicon.bit("office");
    surname = lexicon.bit("surname") | lexicon.bit("minority");
    place = lexicon.bit("lochead");
  }

  /** Where the person's name begins, or the end of the body if there is none in it. */
  int first(Columns c, int first, int end) {
    if (first == 0 || (c.classes[first - 1] & office) == 0 || !NEVER_NAMED_AFTER_PEOPLE.contains(c.tokens.word(first))
        || first + 1 < end && NAMED_AFTER_PEOPLE.contains(c.tokens.word(first + 1))) {
      return end;
    }
    boolean small = false;
    for (int i = first + 1; i <= end - SHORTEST_NAME; i++) {
      // Where every word has a capital, a word that is a family name too cannot be told from one.
      if (small && c.runEnd[i] >= end && end - i <= LONGEST_NAME && (c.classes[i] & surname) != 0 && c.gazetteer[i] == 0
          && c.shape[i] == Columns.INITIAL && ((c.classes[i - 1] & place) == 0 || c.isCapital(i - 1))) {
        return i;
      }
      small |= c.shape[i] == Columns.LOWER;
    }
    return end;
  }
}
