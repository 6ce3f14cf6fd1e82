package vn.biennien.search.query;

import static vn.biennien.search.elastic.Dsl.bool;
import static vn.biennien.search.elastic.Dsl.boost;
import static vn.biennien.search.elastic.Dsl.constant;
import static vn.biennien.search.elastic.Dsl.object;
import static vn.biennien.search.elastic.Dsl.phrase;
import static vn.biennien.search.elastic.Dsl.term;
import static vn.biennien.search.elastic.Dsl.terms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import vn.biennien.search.elastic.Bool;

/** Turns a query into Elasticsearch's JSON, with the weights that order the hits. */
@ApplicationScoped
public class QueryBuilder {

  static final String TITLE = "content.title";
  static final String TEXT = "content.text";

  private final Names names;
  private final WordsQuery words;
  private final RelevanceConfig weights;

  QueryBuilder(Names names, RelevanceConfig weights) {
    this.names = names;
    this.words = new WordsQuery(names, weights);
    this.weights = weights;
  }

  /** The query without regard to order: its parts do not score newer articles higher. */
  public ObjectNode build(ArticleQuery query, Matching matching) {
    return build(query, matching, text -> words.of(text.text(), matching));
  }

  private ObjectNode build(ArticleQuery query, Matching matching, Function<Node.Words, ObjectNode> ofWords) {
    Bool all = bool().not(Filters.retracted()).filters(Filters.of(query));
    query.text().ifPresent(node -> all.must(node(node, matching, ofWords)));
    return all.build();
  }

  /**
   * {@link #ranked} for {@link #candidates} of the same query: what these meet anyway is not asked again. For a filter on days Elasticsearch
   * would look up all articles that meet it.
   *
   * @throws java.util.NoSuchElementException if the query has no text
   */
  public ObjectNode closely(ArticleQuery query, Matching matching, Instant now) {
    return newerFirst(node(query.text().orElseThrow(), matching, text -> words.of(text.text(), matching)), now);
  }

  /**
   * The query for hits ordered by relevance.
   *
   * @param now what the age of an article is counted from
   */
  public ObjectNode ranked(ArticleQuery query, Matching matching, Instant now) {
    return newerFirst(build(query, matching), now);
  }

  private ObjectNode newerFirst(ObjectNode query, Instant now) {
    ObjectNode decay = object().set("ordered", object()
        .put("origin", now.toString())
        .put("scale", weights.recencyDays() + "d")
        .put("decay", 0.5));
    ObjectNode score = object().put("score_mode", "sum").put("boost_mode", "multiply");
    score.set("query", query);
    score.putArray("functions")
        .add(object().put("weight", 1 - weights.recency()))
        .add(object().put("weight", weights.recency()).set("exp", decay));
    return object().set("function_score", score);
  }

  /**
   * A cheap query whose best hits have those of {@link #ranked} among them. It finds all that the other finds; of words near each other
   * only that they are there.
   */
  public ObjectNode candidates(ArticleQuery query, Matching matching, Instant now) {
    ObjectNode all = build(query, matching, text -> words.candidates(text.text(), matching));
    if (query.text().filter(Node::scores).isPresent()) {
      return all;
    }
    // Every article found is as good as the other, but for its age.
    ObjectNode newer = object().put("field", "ordered").put("origin", now.toString()).put("pivot", weights.recencyDays() + "d");
    return bool().must(all).should(object().set("distance_feature", newer)).build();
  }

  /** What of a text is to be marked for the reader of a hit. */
  public List<Wanted> wanted(ArticleQuery query, Matching matching) {
    return query.text().map(node -> Wording.of(node, matching, names)).orElse(List.of());
  }

  private ObjectNode node(Node node, Matching matching, Function<Node.Words, ObjectNode> ofWords) {
    if (node instanceof Node.And and) {
      Bool all = bool();
      and.nodes().forEach(part -> {
        if (part instanceof Node.Not not) {
          all.not(without(not));
        } else {
          all.must(node(part, matching, ofWords));
        }
      });
      return all.build();
    }
    if (node instanceof Node.Or or) {
      return bool().anyOf(or.nodes().stream().map(part -> node(part, matching, ofWords)).toList()).build();
    }
    if (node instanceof Node.Not not) {
      return bool().not(without(not)).build();
    }
    if (node instanceof Node.Words text) {
      return ofWords.apply(text);
    }
    return leaf(node, matching);
  }

  /** What is not wanted is meant as it is written, whatever else is looked for. */
  private ObjectNode without(Node.Not not) {
    return node(not.node(), Matching.EXACT, text -> words.of(text.text(), Matching.EXACT));
  }

  private ObjectNode leaf(Node node, Matching matching) {
    if (node instanceof Node.Phrase phrase) {
      return bool().must(phrase(TEXT, phrase.text(), matching.analyzer(), 0))
          .should(boost(phrase(TITLE, phrase.text(), matching.analyzer(), 0), weights.titlePhrase())).build();
    }
    if (node instanceof Node.Named named) {
      return constant(terms(named.field().label(), names.keys(named.field(), named.name(), matching)), weights.entity());
    }
    if (node instanceof Node.Source source) {
      return constant(term("source", source.source()), 0);
    }
    return constant(Filters.mentioned(((Node.Mentioned) node).span()), 0);
  }

}
