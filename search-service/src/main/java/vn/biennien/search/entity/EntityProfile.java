package vn.biennien.search.entity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.biennien.contracts.EntityType;

/**
 * What the record knows of a person, place, body or event. Days are days of publication in Vietnam.
 *
 * @param key       by which it is asked for
 * @param name      to show
 * @param names     all names
 * @param known     names by language tag, of what the gazetteer knows
 * @param kind      what the gazetteer calls it: {@code tỉnh}, {@code ministry} …; null without an entry
 * @param until     the last day it existed, null if it does
 * @param became    keys of what it became
 * @param articles  how many name it
 * @param firstSeen when it was written of first, null if never
 * @param lastSeen  when it was written of last
 * @param offices   held by it, or in it, last seen first
 * @param together  who and what is named in the same articles, most often first
 * @param links     how often the people of {@code together} are named with each other
 * @param timeline  articles by month of publication
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What the record knows of a person, place, body or event")
public record EntityProfile(@Schema(examples = "place/vn/lang-son") String key, EntityType type,
    @Schema(examples = "Lạng Sơn") String name, List<String> names, Map<String, String> known, String kind, LocalDate until,
    List<String> became, long articles, LocalDate firstSeen, LocalDate lastSeen, List<OfficeSpan> offices, Together together,
    List<Link> links, List<Month> timeline) {

  /**
   * An office of a person, as long as it was seen.
   *
   * @param person   the holder
   * @param office   as written most often; other spellings count with it
   * @param body     key of the body, or null
   * @param place    key of the place, or null
   * @param articles that give it to the person; one that spells it in two ways counts twice
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(description = "An office, and when articles first and last gave it to the person")
  public record OfficeSpan(EntityRef person, @Schema(examples = "Bí thư Tỉnh ủy Lạng Sơn") String office, String body, String place,
      LocalDate firstSeen, LocalDate lastSeen, long articles) {
  }

  /** Who and what is named in the same articles. */
  public record Together(List<Named> people, List<Named> places, List<Named> bodies, List<Named> events) {
  }

  @Schema(description = "Named in the same articles")
  public record Named(String key, String name, long articles) {
  }

  @Schema(description = "Two people named in the same articles")
  public record Link(String from, String to, long articles) {
  }

  public record Month(LocalDate from, long articles) {
  }
}
