package vn.biennien.search.article;

import static vn.biennien.search.elastic.Dsl.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.biennien.contracts.ArticleKind;
import vn.biennien.contracts.Entity;
import vn.biennien.search.article.ArticlePage.Hit;
import vn.biennien.search.elastic.Dsl;
import vn.biennien.search.entity.EntityRef;
import vn.biennien.search.index.StoredContent;

/** What a hit shows: which fields are asked for, and what is made of them. */
final class Hits {

  private static final List<String> SOURCE = List.of("source", "url", "content.title", "content.kind", "content.language",
      "content.publishedAt", "content.fingerprint", "content.entities");
  private static final int ENTITIES = 30;
  private static final int FRAGMENT = 160;
  private static final int FRAGMENTS = 2;
  /** Marks further down a text are not looked for; it bounds the work for one of 5 MB. */
  private static final int ANALYZED = 100_000;

  private Hits() {
  }

  /** Asks for what {@link #of} reads. */
  static ObjectNode shown(ObjectNode body) {
    body.set("_source", source());
    body.set("highlight", highlight());
    return body;
  }

  static ObjectNode source() {
    return object().set("includes", Dsl.strings(SOURCE));
  }

  private static ObjectNode highlight() {
    ObjectNode highlight = object().put("encoder", "html").put("type", "unified").put("max_analyzed_offset", ANALYZED);
    highlight.putArray("pre_tags").add("<mark>");
    highlight.putArray("post_tags").add("</mark>");
    ObjectNode fields = highlight.putObject("fields");
    fields.putObject("content.title").put("number_of_fragments", 0);
    fields.putObject("content.text").put("fragment_size", FRAGMENT).put("number_of_fragments", FRAGMENTS)
        .put("order", "score").put("no_match_size", FRAGMENT);
    return highlight;
  }

  /** @param more how many copies stand behind the hit, null for none */
  static Hit of(JsonNode hit, Integer more) {
    JsonNode source = hit.path("_source");
    JsonNode content = source.path("content");
    String published = text(content, "publishedAt");
    String kind = text(content, "kind");
    return new Hit(hit.path("_id").asText(), text(content, "title"), text(source, "source"), text(source, "url"),
        text(content, "language"), kind == null ? null : ArticleKind.valueOf(kind),
        published == null ? null : Instant.parse(published), highlights(hit.path("highlight")), entities(content.path("entities")),
        more);
  }

  static List<String> fingerprint(JsonNode hit) {
    List<String> bands = new ArrayList<>();
    hit.path("_source").path("content").path("fingerprint").forEach(band -> bands.add(band.asText()));
    return bands;
  }

  private static Map<String, List<String>> highlights(JsonNode highlight) {
    Map<String, List<String>> highlights = new LinkedHashMap<>();
    for (String field : List.of("title", "text")) {
      List<String> fragments = new ArrayList<>();
      highlight.path("content." + field).forEach(fragment -> fragments.add(fragment.asText()));
      if (!fragments.isEmpty()) {
        highlights.put(field, fragments);
      }
    }
    return highlights;
  }

  private static List<EntityRef> entities(JsonNode entities) {
    List<EntityRef> refs = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Entity entity : StoredContent.entitiesOnly(entities)) {
      if (refs.size() < ENTITIES && seen.add(entity.key())) {
        refs.add(new EntityRef(entity.key(), entity.type(), entity.name()));
      }
    }
    return refs;
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value == null || value.isNull() ? null : value.asText();
  }
}
