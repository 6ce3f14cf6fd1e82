package vn.biennien.search.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.biennien.contracts.ArticleKind;
import vn.biennien.contracts.Block;
import vn.biennien.contracts.DocumentVersion;
import vn.biennien.contracts.EnrichedArticle;
import vn.biennien.contracts.Enrichment;
import vn.biennien.contracts.Entity;
import vn.biennien.contracts.EntityType;
import vn.biennien.contracts.LeftOut;
import vn.biennien.contracts.Office;
import vn.biennien.contracts.TemporalExpression;
import vn.biennien.enrichment.gazetteer.Gazetteer;
import vn.biennien.search.query.DaySpan;

/**
 * Makes an enriched article of a text with marks: <code>{P|Lưu Ninh}</code> for a person, {@code L}, {@code O} and
 * {@code E} for places, bodies and events, with an id as in <code>{L:place/vn/lang-son|Lạng Sơn}</code>,
 * <code>{D:2024-02-27|27/2}</code> for a date, and <code>{R:Lưu Ninh|Bí thư}</code> for the office of somebody.
 */
public final class Story {

  private static final Pattern MARK = Pattern.compile("\\{([PLOEDR])(?::([^|}]*))?\\|([^}]*)}");
  private static final Gazetteer GAZETTEER = Gazetteer.load();
  private static final Map<String, EntityType> TYPES = Map.of("P", EntityType.PERSON, "L", EntityType.LOCATION,
      "O", EntityType.ORGANIZATION, "E", EntityType.EVENT);

  private final String url;
  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final Map<String, Entity> entities = new LinkedHashMap<>();
  private final List<TemporalExpression> dates = new ArrayList<>();
  private final List<Office> offices = new ArrayList<>();
  private List<String> fingerprint = List.of();
  private String title;
  private String source = "baobiengioi.example";
  private String language = "vi";
  private ArticleKind kind = ArticleKind.STORY;
  private Instant published;
  private long version = 1;

  private Story(String url) {
    this.url = url;
  }

  public static Story at(String url) {
    return new Story(url);
  }

  public Story title(String marked) {
    title = add(Block.Kind.TITLE, marked);
    return this;
  }

  public Story paragraph(String marked) {
    add(Block.Kind.PARAGRAPH, marked);
    return this;
  }

  public Story source(String name) {
    source = name;
    return this;
  }

  public Story language(String tag) {
    language = tag;
    return this;
  }

  public Story kind(ArticleKind of) {
    kind = of;
    return this;
  }

  /** Noon of a day in Vietnam. */
  public Story published(String day) {
    published = LocalDate.parse(day).atTime(5, 0).toInstant(ZoneOffset.UTC);
    return this;
  }

  public Story version(long of) {
    version = of;
    return this;
  }

  public Story bands(String... bands) {
    fingerprint = List.of(bands);
    return this;
  }

  private String add(Block.Kind blockKind, String marked) {
    if (!text.isEmpty()) {
      text.append('\n');
    }
    int start = text.length();
    Matcher mark = MARK.matcher(marked);
    int from = 0;
    while (mark.find()) {
      text.append(marked, from, mark.start());
      tag(mark.group(1), mark.group(2), mark.group(3));
      from = mark.end();
    }
    text.append(marked, from, marked.length());
    blocks.add(new Block(blockKind, start, text.length()));
    return text.substring(start);
  }

  private void tag(String kindOfMark, String value, String surface) {
    int start = text.length();
    int end = start + surface.length();
    text.append(surface);
    if (kindOfMark.equals("D")) {
      DaySpan span = value.startsWith("X") ? DaySpan.ALL : DaySpan.parse(value);
      dates.add(new TemporalExpression(surface, start, end, value, span.from(), span.to(),
          value.length() == 10 ? TemporalExpression.Precision.DAY : value.length() == 7 ? TemporalExpression.Precision.MONTH
              : TemporalExpression.Precision.YEAR, TemporalExpression.Basis.WRITTEN, 1, null, null));
    } else if (kindOfMark.equals("R")) {
      offices.add(new Office(value, surface, surface.split(" ")[0], null, null, start, end));
    } else {
      Entity.Mention mention = new Entity.Mention(surface, start, end);
      Entity entity = new Entity(TYPES.get(kindOfMark), name(value, surface), value, Map.of(), List.of(mention));
      entities.merge(entity.key(), entity, Story::join);
    }
  }

  /** As the tagger names it: what the gazetteer knows has one name, however a page writes it. */
  private static String name(String id, String surface) {
    return GAZETTEER.byId(id).map(entry -> entry.vi().get(0)).orElse(surface);
  }

  private static Entity join(Entity first, Entity second) {
    List<Entity.Mention> mentions = new ArrayList<>(first.mentions());
    mentions.addAll(second.mentions());
    return new Entity(first.type(), first.name(), first.id(), first.names(), mentions);
  }

  public UUID id() {
    return UUID.nameUUIDFromBytes(url.getBytes(UTF_8));
  }

  public EnrichedArticle article() {
    return new EnrichedArticle(id(), DocumentVersion.of(version, 1), source, url, null, published, Instant.now(),
        Map.of("author", "PV"), new Enrichment(title, kind, language, published, text.toString(), blocks,
            List.copyOf(entities.values()), offices, dates, List.of(new LeftOut(LeftOut.Reason.MENU, "Trang chủ", 9)), List.of(),
            fingerprint, 1));
  }
}
