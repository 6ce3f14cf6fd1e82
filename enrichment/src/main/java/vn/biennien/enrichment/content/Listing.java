package vn.biennien.enrichment.content;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.biennien.contracts.LeftOut.Reason;

/** Tells a page of many stories' beginnings from a page of one story. */
final class Listing {

  private static final int FEWEST = 3;
  /** UTF-16 units of a paragraph's beginning that are looked at. */
  private static final int OPENER = 48;
  private static final Pattern DATED = Pattern.compile(
      "^(?:Rạng sáng|Sáng|Trưa|Chiều|Tối|Đêm|Ngày|Trong ngày|Vào ngày|Hôm)[^\\d.]{0,16}(\\d{1,2}[/.-]\\d{1,2})");
  private static final Pattern AGENCY = Pattern.compile(
      "^(?:\\((?:Dân trí|[\\p{Lu}][\\p{L}.+]{1,10}[\\p{Lu}O])\\)|(?:TTO|TTXVN|VOV|NLĐO|TNO|SGGPO|PLO|VTC))\\s?[-–—.]");

  private Listing() {
  }

  static boolean isListing(Draft draft, String knownTitle) {
    int times = 0;
    int addresses = 0;
    int prose = 0;
    int agencies = 0;
    int cut = 0;
    int dated = 0;
    boolean content = true;
    Set<String> days = new HashSet<>();
    for (int i = 0; i < draft.size(); i++) {
      String text = draft.text(i);
      if (draft.reason(i) == Reason.PUBLICATION_LINE) {
        times += content ? 1 : 0;
        content = false;
      } else if (draft.reason(i) == Reason.OTHER && text.startsWith("http")) {
        addresses++;
      } else if (draft.isOpen(i)) {
        content |= draft.shape(i).words() >= 6;
        if (draft.isProse(i)) {
          prose++;
          String opener = text.substring(0, Math.min(OPENER, text.length()));
          Matcher day = DATED.matcher(opener);
          if (day.find()) {
            dated++;
            days.add(day.group(1));
          }
          agencies += AGENCY.matcher(opener).find() ? 1 : 0;
          cut += text.endsWith("...") || text.endsWith("…") || !draft.shape(i).endsSentence() ? 1 : 0;
        }
      }
    }
    if (times >= FEWEST && prose < times * 3 || addresses >= FEWEST && prose < addresses * 3
        || agencies >= FEWEST && agencies * 3 >= prose) {
      return true;
    }
    boolean untitled = knownTitle == null && startsWithProse(draft);
    return untitled && prose >= FEWEST + 1
        && (days.size() >= FEWEST && dated * 4 >= prose || cut * 2 > prose && isUnrelated(draft));
  }

  private static boolean startsWithProse(Draft draft) {
    for (int i = 0; i < draft.size(); i++) {
      if (draft.isOpen(i)) {
        return draft.shape(i).isProse();
      }
    }
    return false;
  }

  /** Whether paragraphs share few names with those before them. */
  private static boolean isUnrelated(Draft draft) {
    Vocabulary before = new Vocabulary();
    double common = 0;
    int compared = 0;
    for (int i = 0; i < draft.size() && compared < 40; i++) {
      if (draft.isProse(i)) {
        common += compared == 0 ? 0 : before.namesInCommon(draft.text(i));
        before.add(draft.text(i));
        compared++;
      }
    }
    return compared > 1 && common / (compared - 1) < 0.35;
  }
}
