package vn.biennien.enrichment.office;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.biennien.contracts.EntityType;
import vn.biennien.enrichment.entity.Lexicon;
import vn.biennien.enrichment.entity.Span;
import vn.biennien.enrichment.text.Tokens;
import vn.biennien.enrichment.text.Words;

/**
 * Makes the offices that the model found agree with the names: an office takes in the whole of the body or place
 * it runs into, and a bare office word right before a person ("HLV Darby") is an office though the model passed
 * over it.
 */
final class OfficeSpans {

  private static final long DELEGATE = Words.hash("đại");
  private static final long DELEGATE_END = Words.hash("biểu");

  private final int office;

  OfficeSpans(Lexicon lexicon) {
    office = lexicon.bit("office");
  }

  /**
   * @param names   names in order
   * @param offices offices as the model found them, in order
   * @return offices in order, none within another
   */
  List<int[]> settle(Tokens tokens, int[] classes, List<Span> names, List<int[]> offices) {
    List<int[]> settled = new ArrayList<>();
    for (int[] found : offices) {
      int[] whole = {found[0], beforePerson(names, found[0], extend(tokens, names, found[0], found[1]))};
      if (settled.isEmpty() || settled.get(settled.size() - 1)[1] <= whole[0]) {
        settled.add(whole);
      }
    }
    int known = settled.size();
    for (Span name : names) {
      int first = name.type() == EntityType.PERSON ? bareOffice(tokens, classes, name.first()) : name.first();
      if (first < name.first() && isFree(settled.subList(0, known), first, name.first())) {
        settled.add(new int[] {first, name.first()});
      }
    }
    settled.removeIf(o -> isDelegate(tokens, o[0], o[1]));
    settled.sort(Comparator.comparingInt(o -> o[0]));
    return settled;
  }

  /** "Đại biểu" alone is who takes part, not what one is. */
  private static boolean isDelegate(Tokens tokens, int first, int end) {
    return end - first == 2 && tokens.word(first) == DELEGATE && tokens.word(first + 1) == DELEGATE_END;
  }

  /** Whether none of the offices, which are in order, takes in a token of a stretch. */
  private static boolean isFree(List<int[]> offices, int first, int end) {
    int low = 0;
    int high = offices.size();
    while (low < high) {
      int middle = low + high >>> 1;
      if (offices.get(middle)[1] <= first) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == offices.size() || offices.get(low)[0] >= end;
  }

  private static int extend(Tokens tokens, List<Span> names, int first, int end) {
    for (int i = OfficeAssigner.firstFrom(names, first); i < names.size() && names.get(i).first() <= end + 1; i++) {
      Span name = names.get(i);
      boolean named = name.type() == EntityType.ORGANIZATION || name.type() == EntityType.LOCATION;
      boolean touches = name.first() <= end;
      // "Trưởng khoa Nội, Bệnh viện Bạch Mai": the body of a department's head follows its comma.
      boolean bodyOfDepartment = name.type() == EntityType.ORGANIZATION && name.first() == end + 1
          && tokens.punctuation(end) == ',' && !tokens.is(name.first(), Tokens.LINE_START);
      if (named && name.end() > end && (touches || bodyOfDepartment) && !tokens.is(name.first(), Tokens.SENTENCE_START)) {
        return name.end();
      }
    }
    return end;
  }

  /** The end of an office before the person it runs into. */
  private static int beforePerson(List<Span> names, int first, int end) {
    for (int i = OfficeAssigner.firstFrom(names, first + 1); i < names.size() && names.get(i).first() < end; i++) {
      if (names.get(i).type() == EntityType.PERSON) {
        return names.get(i).first();
      }
    }
    return end;
  }

  /** Where the run of office words right before a token starts, or the token itself. */
  private int bareOffice(Tokens tokens, int[] classes, int person) {
    int first = person;
    while (first > 0 && !tokens.is(first, Tokens.LINE_START) && tokens.is(first - 1, Tokens.WORD)
        && (classes[first - 1] & office) != 0) {
      first--;
    }
    return first;
  }
}
