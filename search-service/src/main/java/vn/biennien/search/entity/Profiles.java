package vn.biennien.search.entity;

import static vn.biennien.search.elastic.Dsl.object;
import static vn.biennien.search.elastic.Dsl.strings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.biennien.enrichment.gazetteer.Entry;
import vn.biennien.enrichment.gazetteer.Gazetteer;
import vn.biennien.search.elastic.Elastic;
import vn.biennien.search.entity.EntityProfile.Link;
import vn.biennien.search.entity.EntityProfile.Month;
import vn.biennien.search.entity.EntityProfile.Named;
import vn.biennien.search.entity.EntityProfile.Together;
import vn.biennien.search.index.HeldOffice;
import vn.biennien.search.index.IndexConfig;
import vn.biennien.search.query.ArticleQuery;
import vn.biennien.search.query.Field;
import vn.biennien.search.query.Filters;
import vn.biennien.search.query.Matching;
import vn.biennien.search.query.QueryBuilder;
import vn.biennien.web.problem.ProblemException;
import vn.biennien.web.problem.ProblemType;

/** Gathers what the articles say of an entity, by aggregations over all that name it. */
@ApplicationScoped
public class Profiles {

  private static final int COMPANY = 20;
  private static final int OFFICES = 100;

  private final Elastic elastic;
  private final EntitySearch entities;
  private final Labels labels;
  private final Gazetteer gazetteer;
  private final QueryBuilder builder;
  private final String alias;

  Profiles(Elastic elastic, EntitySearch entities, Labels labels, Gazetteer gazetteer, QueryBuilder builder, IndexConfig config) {
    this.elastic = elastic;
    this.entities = entities;
    this.labels = labels;
    this.gazetteer = gazetteer;
    this.builder = builder;
    this.alias = config.articles();
  }

  /** @throws ProblemException if neither an article nor the gazetteer knows the key */
  EntityProfile of(String key) {
    Optional<Entry> entry = gazetteer.byId(key);
    Optional<EntitySearch.Found> found = entities.get(key);
    if (entry.isEmpty() && found.isEmpty()) {
      throw new ProblemException(ProblemType.NOT_FOUND, "Nothing with this key is named in an article.");
    }
    JsonNode answer = elastic.search(alias, body(key));
    JsonNode all = answer.path("aggregations");
    Set<String> keys = new HashSet<>();
    for (Field field : Field.values()) {
      all.path(field.label()).path("buckets").forEach(bucket -> keys.add(bucket.path("key").asText()));
    }
    all.path("held").path("buckets").forEach(bucket -> keys.add(HeldOffice.parse(bucket.path("key").asText()).person()));
    Map<String, String> names = labels.of(keys).byKey();
    return new EntityProfile(key, entry.map(Entry::type).orElseGet(() -> found.orElseThrow().type()),
        entry.map(Entry::name).orElseGet(() -> found.orElseThrow().name()), names(entry, found),
        entry.map(Entry::names).orElse(null), entry.map(Entry::kind).orElse(null), entry.map(Entry::until).orElse(null),
        entry.map(Entry::became).filter(became -> !became.isEmpty()).orElse(null),
        answer.path("hits").path("total").path("value").asLong(), Offices.day(all.path("first")), Offices.day(all.path("last")),
        Offices.of(all.path("held").path("buckets"), names), together(key, all, names), links(key, all.path("person")), months(all.path("timeline")));
  }

  private static List<String> names(Optional<Entry> entry, Optional<EntitySearch.Found> found) {
    Set<String> names = new LinkedHashSet<>();
    entry.ifPresent(known -> {
      names.addAll(known.vi());
      names.addAll(known.en());
      names.addAll(known.zh());
    });
    found.ifPresent(named -> names.addAll(named.names()));
    return List.copyOf(names);
  }

  private ObjectNode body(String key) {
    ObjectNode body = object().put("size", 0).put("track_total_hits", true);
    body.set("query", builder.build(ArticleQuery.naming(key), Matching.EXACT));
    ObjectNode all = body.putObject("aggs");
    for (Field field : Field.values()) {
      // One more, for the entity itself.
      all.set(field.label(), object().set("terms", object().put("field", field.label()).put("size", COMPANY + 1)));
    }
    ObjectNode held = object();
    held.set("terms", object().put("field", HeldOffice.FIELD).put("size", OFFICES).put("include", HeldOffice.about(key)));
    held.set("aggs", seen());
    all.set("held", held);
    all.setAll(seen());
    ObjectNode months = object().put("field", "published").put("calendar_interval", "month").put("min_doc_count", 1)
        .put("time_zone", Filters.ZONE.getId()).put("format", "yyyy-MM-dd");
    all.set("timeline", object().set("date_histogram", months));
    return body;
  }

  private static ObjectNode seen() {
    ObjectNode seen = object();
    seen.set("first", object().set("min", object().put("field", "published")));
    seen.set("last", object().set("max", object().put("field", "published")));
    return seen;
  }

  private static Together together(String key, JsonNode all, Map<String, String> names) {
    return new Together(named(key, all.path("person"), names), named(key, all.path("place"), names),
        named(key, all.path("org"), names), named(key, all.path("event"), names));
  }

  private static List<Named> named(String self, JsonNode terms, Map<String, String> names) {
    List<Named> named = new ArrayList<>();
    for (JsonNode bucket : terms.path("buckets")) {
      String key = bucket.path("key").asText();
      if (!key.equals(self) && named.size() < COMPANY) {
        named.add(new Named(key, names.getOrDefault(key, key), bucket.path("doc_count").asLong()));
      }
    }
    return named;
  }

  /** Which of the people are named with each other, in the articles that name the entity. */
  private List<Link> links(String key, JsonNode people) {
    List<String> keys = new ArrayList<>();
    people.path("buckets").forEach(bucket -> keys.add(bucket.path("key").asText()));
    if (keys.size() < 2) {
      return List.of();
    }
    ObjectNode body = object().put("size", 0).put("track_total_hits", false);
    body.set("query", builder.build(ArticleQuery.naming(key), Matching.EXACT));
    ObjectNode inner = among(keys);
    ObjectNode outer = among(keys);
    outer.set("aggs", object().set("with", inner));
    body.set("aggs", object().set("people", outer));
    List<Link> links = new ArrayList<>();
    for (JsonNode from : elastic.search(alias, body).path("aggregations").path("people").path("buckets")) {
      for (JsonNode to : from.path("with").path("buckets")) {
        if (from.path("key").asText().compareTo(to.path("key").asText()) < 0) {
          links.add(new Link(from.path("key").asText(), to.path("key").asText(), to.path("doc_count").asLong()));
        }
      }
    }
    links.sort(Comparator.comparingLong(Link::articles).reversed());
    return links;
  }

  private static ObjectNode among(List<String> keys) {
    ObjectNode terms = object().put("field", Field.PERSON.label()).put("size", keys.size());
    terms.set("include", strings(keys));
    return object().set("terms", terms);
  }

  private static List<Month> months(JsonNode histogram) {
    List<Month> months = new ArrayList<>();
    histogram.path("buckets").forEach(bucket ->
        months.add(new Month(LocalDate.parse(bucket.path("key_as_string").asText()), bucket.path("doc_count").asLong())));
    return months;
  }
}
