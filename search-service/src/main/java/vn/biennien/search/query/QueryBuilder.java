package vn.biennien.search.query;

import static vn.biennien.search.elastic.Dsl.best;
import static vn.biennien.search.elastic.Dsl.bool;
import static vn.biennien.search.elastic.Dsl.boost;
import static vn.biennien.search.elastic.Dsl.constant;
import static vn.biennien.search.elastic.Dsl.match;
import static vn.biennien.search.elastic.Dsl.object;
import static vn.biennien.search.elastic.Dsl.phrase;
import static vn.biennien.search.elastic.Dsl.term;
import static vn.biennien.search.elastic.Dsl.terms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.biennien.search.elastic.Bool;

/** Turns a query into Elasticsearch's JSON, with the weights that order the hits. */
@ApplicationScoped
public class QueryBuilder {

  private static final String TITLE = "content.title";
  private static final String TEXT = "content.text";

  private final Names names;
  private final RelevanceConfig weights;

  QueryBuilder(Names names, RelevanceConfig weights) {
    this.names = names;
    this.weights = weights;
  }

  /** The query without regard to order: its parts do not score newer articles higher. */
  public ObjectNode build(ArticleQuery query, Matching matching) {
    Bool all = bool().not(Filters.retracted()).filters(Filters.of(query));
    query.text().ifPresent(node -> all.must(node(node, matching)));
    return all.build();
  }

  /**
   * The query for hits ordered by relevance.
   *
   * @param now what the age of an article is counted from
   */
  public ObjectNode ranked(ArticleQuery query, Matching matching, Instant now) {
    ObjectNode decay = object().set("ordered", object()
        .put("origin", now.toString())
        .put("scale", weights.recencyDays() + "d")
        .put("decay", 0.5));
    ObjectNode score = object().put("score_mode", "sum").put("boost_mode", "multiply");
    score.set("query", build(query, matching));
    score.putArray("functions")
        .add(object().put("weight", 1 - weights.recency()))
        .add(object().put("weight", weights.recency()).set("exp", decay));
    return object().set("function_score", score);
  }

  private ObjectNode node(Node node, Matching matching) {
    if (node instanceof Node.And and) {
      Bool all = bool();
      and.nodes().forEach(part -> {
        if (part instanceof Node.Not not) {
          all.not(node(not.node(), Matching.EXACT));
        } else {
          all.must(node(part, matching));
        }
      });
      return all.build();
    }
    if (node instanceof Node.Or or) {
      return bool().anyOf(or.nodes().stream().map(part -> node(part, matching)).toList()).build();
    }
    if (node instanceof Node.Not not) {
      return bool().not(node(not.node(), Matching.EXACT)).build();
    }
    if (node instanceof Node.Words words) {
      return words(words.text(), matching);
    }
    return leaf(node, matching);
  }

  private ObjectNode leaf(Node node, Matching matching) {
    if (node instanceof Node.Phrase phrase) {
      return bool().must(phrase(TEXT, phrase.text(), matching.analyzer(), 0))
          .should(boost(phrase(TITLE, phrase.text(), matching.analyzer(), 0), weights.titlePhrase())).build();
    }
    if (node instanceof Node.Named named) {
      return constant(terms(named.field().label(), names.keys(named.field(), named.name())), weights.entity());
    }
    if (node instanceof Node.Source source) {
      return constant(term("source", source.source()), 0);
    }
    return constant(Filters.mentioned(((Node.Mentioned) node).span()), 0);
  }

  private ObjectNode words(String text, Matching matching) {
    List<Names.Stretch> stretches = names.stretches(text);
    String analyzer = matching.analyzer();
    Bool all = bool();
    if (matching == Matching.LOOSE) {
      all.must(loose(text, stretches));
    } else {
      stretches.forEach(stretch -> all.must(stretch(stretch, analyzer)));
    }
    names.person(text).ifPresent(key -> all.should(constant(Filters.naming(Set.of(key)), weights.entity())));
    all.should(boost(some(TITLE, text, analyzer), weights.title()));
    if (text.indexOf(' ') > 0) {
      all.should(boost(phrase(TEXT, text, analyzer, weights.slop()), weights.phrase()));
      all.should(boost(phrase(TITLE, text, analyzer, weights.slop()), weights.titlePhrase()));
    }
    return demoted(all.build(), stretches);
  }

  /** The words, or the thing they name: names in other languages are not in the text. */
  private ObjectNode stretch(Names.Stretch stretch, String analyzer) {
    ObjectNode text = match(TEXT, stretch.text(), analyzer);
    if (stretch.keys().isEmpty()) {
      return text;
    }
    // The sum of both: an article with the thing and the words goes first.
    return best(List.of(text, constant(Filters.naming(stretch.keys()), weights.entity())), 1);
  }

  private ObjectNode loose(String text, List<Names.Stretch> stretches) {
    ObjectNode most = some(TEXT, text, Matching.LOOSE.analyzer());
    ((ObjectNode) most.get("match").get(TEXT)).put("minimum_should_match", weights.looseMatch());
    List<ObjectNode> any = new ArrayList<>();
    any.add(most);
    stretches.stream().filter(stretch -> !stretch.keys().isEmpty())
        .forEach(stretch -> any.add(constant(Filters.naming(stretch.keys()), weights.entity())));
    return bool().anyOf(any).build();
  }

  /** "hoà bình" in small letters is peace and not the province: articles in which the province was tagged go down. */
  private ObjectNode demoted(ObjectNode query, List<Names.Stretch> stretches) {
    Set<String> small = new LinkedHashSet<>();
    stretches.forEach(stretch -> small.addAll(stretch.small()));
    if (small.isEmpty()) {
      return query;
    }
    ObjectNode boosting = object().put("negative_boost", weights.smallLetters());
    boosting.set("positive", query);
    boosting.set("negative", Filters.naming(small));
    return object().set("boosting", boosting);
  }

  private static ObjectNode some(String field, String text, String analyzer) {
    return object().set("match", object().set(field, object().put("query", text).put("analyzer", analyzer)));
  }
}
