package vn.biennien.search.index;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.biennien.contracts.EnrichedArticle;
import vn.biennien.contracts.Enrichment;
import vn.biennien.contracts.Entity;
import vn.biennien.contracts.EntityType;
import vn.biennien.contracts.Json;
import vn.biennien.contracts.Office;
import vn.biennien.contracts.RetractedArticle;
import vn.biennien.contracts.TemporalExpression;
import vn.biennien.enrichment.text.Beginning;
import vn.biennien.search.stored.StoredArticle;
import vn.biennien.search.stored.StoredColumn;

/**
 * The document of an article: the column that gives it back whole, and what it is searched, filtered and counted by. Elasticsearch keeps
 * nothing of it but that.
 */
public final class ArticleDocument {

  /** Names of the flat fields by entity type. */
  static final Map<EntityType, String> FIELDS = new EnumMap<>(Map.of(
      EntityType.PERSON, "person", EntityType.LOCATION, "place", EntityType.ORGANIZATION, "org", EntityType.EVENT, "event"));

  /** The title as a column, for lists of titles: to read an article's stored part takes longer than to find it. */
  public static final String HEADING = "heading";
  /** UTF-16 units of it; a longer one is cut. */
  private static final int HEADING_LENGTH = 300;

  /** A wider span, a month or a year, is found by date but is no day to be ordered by. */
  private static final int NARROW_DAYS = 8;
  /** A span over more years, a century or a lifetime, is found by date but has no bar in a year. */
  private static final int MOST_YEARS = 3;

  private ArticleDocument() {
  }

  /** The document as JSON in UTF-8, on one line. */
  public static byte[] of(EnrichedArticle article) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(16 * 1024);
    try (JsonGenerator json = Json.MAPPER.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("id", article.id().toString());
      json.writeStringField("source", article.source());
      json.writeBinaryField(StoredColumn.FIELD, StoredArticle.write(article));
      content(json, article.content());
      flat(json, article);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** What stands for an article that was taken back: nothing but the fact, in a version that older content cannot beat. */
  static byte[] of(RetractedArticle article) {
    return Json.write(Map.of("id", article.id(), "retracted", true));
  }

  private static void content(JsonGenerator json, Enrichment content) throws IOException {
    json.writeObjectFieldStart("content");
    optional(json, "title", content.title());
    optional(json, "text", content.text());
    optional(json, "kind", content.kind());
    optional(json, "language", content.language());
    strings(json, "fingerprint", content.fingerprint());
    json.writeEndObject();
  }

  private static void flat(JsonGenerator json, EnrichedArticle article) throws IOException {
    Instant published = article.content().publishedAt();
    optional(json, "published", published);
    optional(json, "ordered", published == null ? article.acceptedAt() : published);
    optional(json, HEADING, heading(article.content().title()));
    for (Map.Entry<EntityType, String> field : FIELDS.entrySet()) {
      Set<String> keys = new LinkedHashSet<>();
      for (Entity entity : article.content().entities()) {
        if (entity.type() == field.getKey()) {
          keys.add(entity.key());
        }
      }
      strings(json, field.getValue(), keys);
    }
    strings(json, "office", new LinkedHashSet<>(article.content().offices().stream().map(Office::text).toList()));
    strings(json, "held", held(article));
    mentioned(json, article.content().dates());
  }

  private static String heading(String title) {
    return title == null || title.length() <= HEADING_LENGTH ? title : Beginning.of(title, HEADING_LENGTH - 1) + '…';
  }

  private static void strings(JsonGenerator json, String field, Collection<String> values) throws IOException {
    if (values.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart(field);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private static Set<String> held(EnrichedArticle article) {
    Map<String, String> people = new HashMap<>();
    article.content().entities().stream().filter(entity -> entity.type() == EntityType.PERSON)
        .forEach(entity -> people.put(entity.name(), entity.key()));
    Set<String> held = new LinkedHashSet<>();
    for (Office office : article.content().offices()) {
      String person = people.getOrDefault(office.person(), new Entity(EntityType.PERSON, office.person(), null, null, null).key());
      held.add(new HeldOffice(person, office.text(), office.body(), office.place()).value());
    }
    return held;
  }

  private static void mentioned(JsonGenerator json, List<TemporalExpression> dates) throws IOException {
    Set<DayRange> ranges = new LinkedHashSet<>();
    Set<String> days = new LinkedHashSet<>();
    Set<String> years = new TreeSet<>();
    for (TemporalExpression date : dates) {
      if (date.from() != null && date.to() != null) {
        ranges.add(new DayRange(date.from().toString(), date.to().toString()));
        if (date.to().toEpochDay() - date.from().toEpochDay() < NARROW_DAYS) {
          days.add(date.from().toString());
        }
        if (date.to().getYear() - date.from().getYear() < MOST_YEARS) {
          for (LocalDate year = date.from().withDayOfYear(1); !year.isAfter(date.to()); year = year.plusYears(1)) {
            years.add(year.toString());
          }
        }
      }
    }
    if (!ranges.isEmpty()) {
      json.writePOJOField("mentioned", ranges);
    }
    strings(json, "days", days);
    strings(json, "years", years);
  }

  private record DayRange(String gte, String lte) {
  }

  private static void optional(JsonGenerator json, String field, Object value) throws IOException {
    if (value != null) {
      json.writeStringField(field, value.toString());
    }
  }
}
