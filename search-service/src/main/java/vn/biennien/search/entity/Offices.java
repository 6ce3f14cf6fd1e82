package vn.biennien.search.entity;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.biennien.contracts.EntityType;
import vn.biennien.search.entity.EntityProfile.OfficeSpan;
import vn.biennien.search.index.HeldOffice;
import vn.biennien.search.query.Filters;

/** The offices of a profile out of the buckets of the index, spellings of one office joined. */
final class Offices {

  private Offices() {
  }

  /**
   * @param buckets of {@link HeldOffice#FIELD}, most frequent first
   * @param names   to show, by key
   * @return last seen first; an office under the spelling most often used
   */
  static List<OfficeSpan> of(JsonNode buckets, Map<String, String> names) {
    List<OfficeSpan> offices = new ArrayList<>();
    for (JsonNode bucket : buckets) {
      OfficeSpan office = span(bucket, names);
      int known = known(offices, office);
      if (known < 0) {
        offices.add(office);
      } else {
        offices.set(known, joined(offices.get(known), office));
      }
    }
    offices.sort(Comparator.comparing(OfficeSpan::lastSeen, Comparator.nullsFirst(Comparator.naturalOrder())).reversed());
    return offices;
  }

  private static OfficeSpan span(JsonNode bucket, Map<String, String> names) {
    HeldOffice held = HeldOffice.parse(bucket.path("key").asText());
    EntityRef person = new EntityRef(held.person(), EntityType.PERSON, names.getOrDefault(held.person(), held.person()));
    return new OfficeSpan(person, held.text(), held.body(), held.place(), day(bucket.path("first")), day(bucket.path("last")),
        bucket.path("doc_count").asLong());
  }

  private static int known(List<OfficeSpan> offices, OfficeSpan office) {
    OfficeText text = OfficeText.of(office.office());
    for (int i = 0; i < offices.size(); i++) {
      OfficeSpan other = offices.get(i);
      if (other.person().key().equals(office.person().key()) && fits(other.body(), office.body()) && fits(other.place(), office.place())
          && OfficeText.of(other.office()).same(text)) {
        return i;
      }
    }
    return -1;
  }

  /** What the tagger could not tell in one article contradicts nothing. */
  private static boolean fits(String one, String other) {
    return one == null || other == null || one.equals(other);
  }

  private static OfficeSpan joined(OfficeSpan often, OfficeSpan seldom) {
    return new OfficeSpan(often.person(), often.office(), first(often.body(), seldom.body()),
        first(often.place(), seldom.place()), earlier(often.firstSeen(), seldom.firstSeen()),
        later(often.lastSeen(), seldom.lastSeen()), often.articles() + seldom.articles());
  }

  private static String first(String one, String other) {
    return one == null ? other : one;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one == null || other != null && other.isBefore(one) ? other : one;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one == null || other != null && other.isAfter(one) ? other : one;
  }

  /** The day in Vietnam of the smallest or largest time of an aggregation, null if it has none. */
  static LocalDate day(JsonNode extreme) {
    JsonNode value = extreme.path("value");
    return value.isNumber() ? Instant.ofEpochMilli(value.asLong()).atZone(Filters.ZONE).toLocalDate() : null;
  }
}
