package vn.biennien.search.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.biennien.contracts.ArticleKind;
import vn.biennien.contracts.Block;
import vn.biennien.contracts.Enrichment;
import vn.biennien.contracts.Entity;
import vn.biennien.contracts.EntityType;
import vn.biennien.contracts.Json;
import vn.biennien.contracts.LeftOut;
import vn.biennien.contracts.Note;
import vn.biennien.contracts.Office;
import vn.biennien.contracts.TemporalExpression;
import vn.biennien.contracts.TemporalExpression.Basis;
import vn.biennien.contracts.TemporalExpression.Precision;
import vn.biennien.search.index.Stretches.Stretch;

/**
 * The tagger's result as it is stored: all of it, with rows instead of named fields and without what the text says already.
 * It takes less than half of the room of the event's own form. Only this class knows the rows. Constants are stored by their place:
 * new ones go to the end of their enum, anything else needs a higher version of the mapping.
 */
public final class StoredContent {

  private static final EntityType[] TYPES = EntityType.values();
  private static final Block.Kind[] KINDS = Block.Kind.values();
  private static final Precision[] PRECISIONS = Precision.values();
  private static final Basis[] BASES = Basis.values();

  private StoredContent() {
  }

  static ObjectNode write(Enrichment content) {
    ObjectNode stored = Json.MAPPER.createObjectNode();
    stored.put("title", content.title());
    stored.put("kind", content.kind() == null ? null : content.kind().name());
    stored.put("language", content.language());
    stored.put("publishedAt", content.publishedAt() == null ? null : content.publishedAt().toString());
    stored.put("text", content.text());
    stored.set("fingerprint", Json.MAPPER.valueToTree(content.fingerprint()));
    stored.put("revision", content.revision());
    blocks(stored.putArray("blocks"), content);
    entities(stored.putArray("entities"), content);
    offices(stored.putArray("offices"), content);
    dates(stored.putArray("dates"), content);
    stored.set("leftOut", Json.MAPPER.valueToTree(content.leftOut()));
    stored.set("notes", Json.MAPPER.valueToTree(content.notes()));
    return stored;
  }

  /** What {@link #write} wrote; fields that were not asked for are empty. The names of entities are left to the gazetteer. */
  public static Enrichment read(JsonNode stored) {
    String text = stored.path("text").asText("");
    String kind = stored.path("kind").textValue();
    String published = stored.path("publishedAt").textValue();
    return new Enrichment(stored.path("title").textValue(), kind == null ? null : ArticleKind.valueOf(kind),
        stored.path("language").textValue(), published == null ? null : Instant.parse(published), text,
        blocks(stored.path("blocks"), text), entities(stored.path("entities"), text), offices(stored.path("offices"), text),
        dates(stored.path("dates"), text), list(stored.path("leftOut"), LeftOut.class), list(stored.path("notes"), Note.class),
        list(stored.path("fingerprint"), String.class), stored.path("revision").asInt());
  }

  private static <T> List<T> list(JsonNode array, Class<T> type) {
    List<T> list = new ArrayList<>(array.size());
    array.forEach(element -> list.add(Json.MAPPER.convertValue(element, type)));
    return list;
  }

  private static void blocks(ArrayNode rows, Enrichment content) {
    Stretches stretches = new Stretches(content.text());
    for (Block block : content.blocks()) {
      rows.add(block.kind().ordinal());
      stretches.write(rows, block.start(), block.end());
    }
  }

  private static List<Block> blocks(JsonNode rows, String text) {
    Stretches stretches = new Stretches(text);
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i + 2 < rows.size(); i += 3) {
      Stretch stretch = stretches.read(rows, i + 1);
      blocks.add(new Block(KINDS[rows.get(i).asInt()], stretch.start(), stretch.end()));
    }
    return blocks;
  }

  /** A mention that is the name itself, as most are, is only its distance. */
  private static void entities(ArrayNode rows, Enrichment content) {
    for (Entity entity : content.entities()) {
      ArrayNode row = rows.addArray().add(entity.type().ordinal()).add(entity.name()).add(entity.id());
      Stretches stretches = new Stretches(content.text());
      for (Entity.Mention mention : entity.mentions()) {
        if (mention.text().equals(entity.name()) && mention.end() - mention.start() == entity.name().length()) {
          stretches.writeStart(row, mention.start(), entity.name().length());
        } else {
          stretches.write(row.addArray(), mention.start(), mention.end(), mention.text());
        }
      }
    }
  }

  /** Entities without their mentions, for lists of articles. */
  public static List<Entity> entitiesOnly(JsonNode rows) {
    List<Entity> entities = new ArrayList<>(rows.size());
    for (JsonNode row : rows) {
      entities.add(new Entity(TYPES[row.get(0).asInt()], row.get(1).asText(), row.get(2).textValue(), Map.of(), List.of()));
    }
    return entities;
  }

  private static List<Entity> entities(JsonNode rows, String text) {
    List<Entity> entities = new ArrayList<>(rows.size());
    for (JsonNode row : rows) {
      Stretches stretches = new Stretches(text);
      List<Entity.Mention> mentions = new ArrayList<>();
      String name = row.get(1).asText();
      for (int i = 3; i < row.size(); i++) {
        JsonNode mention = row.get(i);
        Stretch stretch = mention.isArray() ? stretches.read(mention, 0) : stretches.read(row, i, name.length());
        mentions.add(new Entity.Mention(mention.isArray() ? stretches.wording(mention, 2, stretch) : name, stretch.start(), stretch.end()));
      }
      entities.add(new Entity(TYPES[row.get(0).asInt()], name, row.get(2).textValue(), Map.of(), mentions));
    }
    return entities;
  }

  private static void offices(ArrayNode rows, Enrichment content) {
    Stretches stretches = new Stretches(content.text());
    for (Office office : content.offices()) {
      ArrayNode row = rows.addArray();
      stretches.write(row, office.start(), office.end(), office.text());
      row.add(office.person()).add(office.title()).add(office.body()).add(office.place());
    }
  }

  private static List<Office> offices(JsonNode rows, String text) {
    Stretches stretches = new Stretches(text);
    List<Office> offices = new ArrayList<>(rows.size());
    for (JsonNode row : rows) {
      Stretch stretch = stretches.read(row, 0);
      offices.add(new Office(row.get(3).textValue(), stretches.wording(row, 2, stretch), row.get(4).textValue(),
          row.get(5).textValue(), row.get(6).textValue(), stretch.start(), stretch.end()));
    }
    return offices;
  }

  private static void dates(ArrayNode rows, Enrichment content) {
    Stretches stretches = new Stretches(content.text());
    for (TemporalExpression date : content.dates()) {
      ArrayNode row = rows.addArray();
      stretches.write(row, date.start(), date.end(), date.text());
      row.add(date.value()).add(day(date.from(), date.value())).add(day(date.to(), date.value()))
          .add(date.precision() == null ? -1 : date.precision().ordinal()).add(date.basis() == null ? -1 : date.basis().ordinal())
          .add(date.confidence());
      if (date.guess() != null) {
        row.add(date.guess()).add(date.guessConfidence());
      }
    }
  }

  /** Most values are the day itself. */
  private static JsonNode day(LocalDate day, String value) {
    return day == null ? Json.MAPPER.nullNode()
        : day.toString().equals(value) ? Json.MAPPER.getNodeFactory().numberNode(0) : Json.MAPPER.getNodeFactory().textNode(day.toString());
  }

  private static List<TemporalExpression> dates(JsonNode rows, String text) {
    Stretches stretches = new Stretches(text);
    List<TemporalExpression> dates = new ArrayList<>(rows.size());
    for (JsonNode row : rows) {
      Stretch stretch = stretches.read(row, 0);
      String value = row.get(3).textValue();
      boolean guessed = row.size() > 9;
      dates.add(new TemporalExpression(stretches.wording(row, 2, stretch), stretch.start(), stretch.end(), value,
          day(row.get(4), value), day(row.get(5), value), constant(PRECISIONS, row.get(6)), constant(BASES, row.get(7)),
          row.get(8).asDouble(), guessed ? row.get(9).textValue() : null,
          guessed && row.get(10).isNumber() ? row.get(10).asDouble() : null));
    }
    return dates;
  }

  private static LocalDate day(JsonNode stored, String value) {
    return stored.isNull() ? null : LocalDate.parse(stored.isNumber() ? value : stored.textValue());
  }

  private static <T> T constant(T[] constants, JsonNode ordinal) {
    return ordinal.asInt() < 0 ? null : constants[ordinal.asInt()];
  }
}
