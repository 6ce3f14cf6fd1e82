package vn.biennien.search.suggest;

import static vn.biennien.search.elastic.Dsl.bool;
import static vn.biennien.search.elastic.Dsl.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import vn.biennien.search.elastic.Dsl;
import vn.biennien.search.elastic.Elastic;
import vn.biennien.search.entity.EntitySearch;
import vn.biennien.search.index.ArticleDocument;
import vn.biennien.search.index.IndexConfig;
import vn.biennien.search.query.Filters;
import vn.biennien.search.query.Matching;
import vn.biennien.search.suggest.Suggestions.Name;
import vn.biennien.search.suggest.Suggestions.Title;

/** Looks for names and titles by their beginnings: with marks exactly, without them in all spellings, else disregarding them. */
@ApplicationScoped
public class SuggestSearch {

  private static final String TITLE = "content.title";
  private static final String ID = "id";
  private static final int MOST_KEPT = 10_000;

  private final Elastic elastic;
  private final String articles;
  private final String entities;
  private final Cache<Question, Suggestions> known;

  private record Question(String typed, int size) {
  }

  SuggestSearch(Elastic elastic, IndexConfig config, SuggestConfig suggest) {
    this.elastic = elastic;
    this.articles = config.articles();
    this.entities = config.entities();
    this.known = Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(suggest.kept()).build();
  }

  /** Everybody types the same beginnings: what was suggested is suggested again for some seconds. */
  Suggestions suggest(String typed, int size) {
    Question question = new Question(typed, size);
    Suggestions suggestions = known.getIfPresent(question);
    if (suggestions == null) {
      suggestions = lookUp(typed, size);
      if (!suggestions.isEmpty()) {
        known.put(question, suggestions);
      }
    }
    return suggestions;
  }

  private Suggestions lookUp(String typed, int size) {
    Suggestions exact = suggest(typed, size, Matching.EXACT);
    return exact.isEmpty() ? suggest(typed, size, Matching.FOLDED) : exact;
  }

  private Suggestions suggest(String typed, int size, Matching matching) {
    List<JsonNode> answers = elastic.searches(List.of(entities, articles),
        List.of(EntitySearch.body(typed, null, size, matching), titles(typed, size, matching)));
    List<Name> names = new ArrayList<>();
    for (JsonNode hit : answers.get(0).path("hits").path("hits")) {
      EntitySearch.Found found = EntitySearch.Found.of(hit, typed);
      names.add(new Name(found.key(), found.type(), found.name(), found.matched(), found.count()));
    }
    List<Title> titles = new ArrayList<>();
    for (JsonNode hit : answers.get(1).path("hits").path("hits")) {
      JsonNode fields = hit.path("fields");
      titles.add(new Title(fields.path(ID).path(0).asText(), fields.path(ArticleDocument.HEADING).path(0).asText()));
    }
    return new Suggestions(names, titles);
  }

  static ObjectNode titles(String typed, int size, Matching matching) {
    ObjectNode body = Dsl.columns(object().put("size", size).put("track_total_hits", false), ID, ArticleDocument.HEADING);
    ObjectNode prefix = object().set("match_bool_prefix", object().set(TITLE,
        object().put("query", typed).put("operator", "and").put("analyzer", matching.analyzer())));
    body.set("query", bool().filter(prefix).not(Filters.retracted()).build());
    body.putArray("sort").add(object().put("ordered", "desc"));
    return body;
  }
}
