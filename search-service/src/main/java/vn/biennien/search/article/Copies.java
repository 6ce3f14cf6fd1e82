package vn.biennien.search.article;

import static vn.biennien.search.elastic.Dsl.bool;
import static vn.biennien.search.elastic.Dsl.ids;
import static vn.biennien.search.elastic.Dsl.object;
import static vn.biennien.search.elastic.Dsl.term;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.biennien.enrichment.content.Fingerprint;
import vn.biennien.search.elastic.Dsl;
import vn.biennien.search.elastic.Elastic;
import vn.biennien.search.index.IndexConfig;
import vn.biennien.search.query.ArticleQuery;
import vn.biennien.search.query.Filters;
import vn.biennien.search.query.Matching;
import vn.biennien.search.query.QueryBuilder;

/**
 * Folds copies of a story into one hit: the one that was published first of those that the search finds. Which that is
 * does not depend on the page or the order, so each story is shown once, whatever page its copies would be on.
 */
@ApplicationScoped
public class Copies {

  private static final String ID = "id";
  private static final String FIELD = "content.fingerprint";
  /** A story that is printed everywhere has some dozens of copies. */
  private static final int MOST = 1000;
  private static final int MOST_KNOWN = 100_000;
  private static final int MOST_PAGES = 2_000;

  private final Elastic elastic;
  private final QueryBuilder builder;
  private final String alias;
  /** By article, the ids of all its copies, itself among them, the first published first. To look them up takes longer than a search. */
  private final Cache<String, List<String>> known;
  /** By page, which hits of it are shown, for whoever asks the same again. */
  private final Cache<Page, Map<String, Integer>> folded;

  private record Page(ArticleQuery query, Matching matching, List<String> hits) {
  }

  Copies(Elastic elastic, QueryBuilder builder, IndexConfig index, SearchConfig config) {
    this.elastic = elastic;
    this.builder = builder;
    this.alias = index.articles();
    this.folded = Caffeine.newBuilder().maximumSize(MOST_PAGES).expireAfterWrite(config.kept()).build();
    this.known = Caffeine.newBuilder().maximumSize(MOST_KNOWN).expireAfterWrite(config.kept()).build();
  }

  /** Articles that are copies of one with this fingerprint, itself included. */
  static ObjectNode of(List<String> fingerprint) {
    ObjectNode copies = bool().anyOf(fingerprint.stream().map(band -> term(FIELD, band)).toList()).build();
    ((ObjectNode) copies.get("bool")).put("minimum_should_match", Math.min(Fingerprint.SHARED, fingerprint.size()));
    return copies;
  }

  /**
   * @param query what is searched for
   * @param hits  a page of what was found
   * @return by the id of each hit that is to be shown how many copies stand behind it; the others are copies of an older one
   */
  Map<String, Integer> fold(ArticleQuery query, Matching matching, List<Match> hits) {
    Page page = new Page(query, matching, hits.stream().map(Match::id).toList());
    Map<String, Integer> shown = folded.getIfPresent(page);
    if (shown == null) {
      shown = shown(builder.build(query, matching), hits);
      folded.put(page, shown);
    }
    return shown;
  }

  private Map<String, Integer> shown(ObjectNode query, List<Match> hits) {
    Map<String, List<String>> fingerprints = new LinkedHashMap<>();
    hits.forEach(hit -> fingerprints.put(hit.id(), hit.article().fingerprint()));
    Map<String, List<String>> groups = groups(fingerprints);
    Set<String> found = found(query, groups);
    Map<String, Integer> shown = new HashMap<>();
    groups.forEach((hit, group) -> {
      List<String> copies = group.stream().filter(id -> id.equals(hit) || found.contains(id)).toList();
      if (copies.get(0).equals(hit)) {
        shown.put(hit, copies.size() - 1);
      }
    });
    return shown;
  }

  private Map<String, List<String>> groups(Map<String, List<String>> hits) {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    Map<String, List<String>> unknown = new LinkedHashMap<>();
    hits.forEach((hit, fingerprint) -> {
      List<String> group = fingerprint.isEmpty() ? List.of(hit) : known.getIfPresent(hit);
      if (group == null) {
        unknown.put(hit, fingerprint);
      } else {
        groups.put(hit, group);
      }
    });
    if (!unknown.isEmpty()) {
      groups.putAll(lookUp(unknown));
    }
    return groups;
  }

  private Map<String, List<String>> lookUp(Map<String, List<String>> hits) {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    hits.keySet().forEach(hit -> groups.put(hit, new ArrayList<>()));
    Map<String, List<String>> hitsByBand = new HashMap<>();
    hits.forEach((hit, fingerprint) -> fingerprint.forEach(band -> hitsByBand.computeIfAbsent(band, none -> new ArrayList<>()).add(hit)));
    for (JsonNode member : members(hits.values())) {
      String id = member.path("fields").path(ID).path(0).asText();
      Map<String, Integer> inCommon = new HashMap<>();
      for (JsonNode band : member.path("fields").path(FIELD)) {
        hitsByBand.getOrDefault(band.asText(), List.of()).forEach(hit -> inCommon.merge(hit, 1, Integer::sum));
      }
      inCommon.forEach((hit, bands) -> {
        if (bands >= Fingerprint.SHARED || hit.equals(id)) {
          groups.get(hit).add(id);
        }
      });
    }
    groups.replaceAll((hit, group) -> group.contains(hit) ? List.copyOf(group) : Stream.concat(Stream.of(hit), group.stream()).toList());
    known.putAll(groups);
    return groups;
  }

  /**
   * All copies of the hits, oldest first, out of columns alone. Whose copy each is tells its fingerprint: queries with names, which
   * Elasticsearch asks for each member once more, take as long again.
   */
  private JsonNode members(Collection<List<String>> fingerprints) {
    ObjectNode body = columns(MOST, ID, FIELD);
    body.set("query", bool().filter(bool().anyOf(fingerprints.stream().map(Copies::of).toList()).build()).not(Filters.retracted()).build());
    body.putArray("sort").add(object().put("ordered", "asc")).add(object().put(ID, "asc"));
    return elastic.search(alias, body).path("hits").path("hits");
  }

  /** Which copies the search finds too. */
  private Set<String> found(ObjectNode query, Map<String, List<String>> groups) {
    Set<String> copies = new LinkedHashSet<>();
    groups.values().stream().filter(group -> group.size() > 1).forEach(copies::addAll);
    Set<String> found = new HashSet<>();
    if (!copies.isEmpty()) {
      ObjectNode body = columns(Math.min(MOST, copies.size()), ID);
      body.set("query", bool().filter(ids(copies)).filter(query).build());
      body.putArray("sort").add("_doc");
      elastic.search(alias, body).path("hits").path("hits").forEach(hit -> found.add(hit.path("fields").path(ID).path(0).asText()));
    }
    return found;
  }

  private static ObjectNode columns(int size, String... columns) {
    return Dsl.columns(object().put("size", size).put("track_total_hits", false), columns);
  }
}
