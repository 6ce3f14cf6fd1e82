package vn.biennien.search.query;

import static vn.biennien.search.elastic.Dsl.best;
import static vn.biennien.search.elastic.Dsl.bool;
import static vn.biennien.search.elastic.Dsl.boost;
import static vn.biennien.search.elastic.Dsl.constant;
import static vn.biennien.search.elastic.Dsl.match;
import static vn.biennien.search.elastic.Dsl.object;
import static vn.biennien.search.elastic.Dsl.phrase;
import static vn.biennien.search.elastic.Dsl.prefix;
import static vn.biennien.search.query.QueryBuilder.TEXT;
import static vn.biennien.search.query.QueryBuilder.TITLE;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.biennien.search.elastic.Bool;
import vn.biennien.search.query.Stretch.Reading;

/** The query for words without quotes: what must be in an article, and what makes it a better hit. */
final class WordsQuery {

  /** So many syllables are one word or name most often. */
  private static final int LONGEST_WORD = 4;

  /** Places of one name whose bodies count as the place, those with the shortest keys: the greatest. */
  private static final int MOST_PLACES = 5;
  private static final String PLACE = "place/";

  private final Names names;
  private final RelevanceConfig weights;

  WordsQuery(Names names, RelevanceConfig weights) {
    this.names = names;
    this.weights = weights;
  }

  ObjectNode of(String text, Matching matching) {
    List<Stretch> stretches = names.stretches(text);
    String analyzer = matching.analyzer();
    Bool all = required(text, stretches, matching, stretch -> near(stretch.text(), analyzer));
    Set<String> things = names.people(text);
    stretches.stream().filter(stretch -> stretch.is(Reading.BARE)).forEach(stretch -> things.addAll(stretch.keys()));
    if (!things.isEmpty()) {
      all.should(named(things));
    }
    all.should(boost(some(TITLE, text, analyzer), weights.title()));
    if (text.indexOf(' ') > 0) {
      all.should(boost(phrase(TEXT, text, analyzer, weights.slop()), weights.phrase()));
      all.should(boost(phrase(TITLE, text, analyzer, weights.slop()), weights.titlePhrase()));
    }
    return byCase(all.build(), stretches);
  }

  /**
   * All that {@link #of} finds and more, in nearly its order, without looking where in the text the words stand: what Elasticsearch
   * can answer by leaving out most articles unread.
   */
  ObjectNode candidates(String text, Matching matching) {
    String analyzer = matching.analyzer();
    return required(text, names.stretches(text), matching, stretch -> match(TEXT, stretch.text(), analyzer))
        .should(boost(some(TITLE, text, analyzer), weights.title())).build();
  }

  private Bool required(String text, List<Stretch> stretches, Matching matching, Function<Stretch, ObjectNode> words) {
    if (matching == Matching.LOOSE) {
      return bool().must(loose(text, stretches));
    }
    Bool all = bool();
    stretches.forEach(stretch -> all.must(stretch.is(Reading.NAME) ? name(stretch, matching.analyzer()) : words.apply(stretch)));
    return all;
  }

  private ObjectNode named(Collection<String> keys) {
    return constant(Filters.naming(keys), weights.entity());
  }

  /** The name, or the thing under whatever name. The sum of both: an article with the thing and the words goes first. */
  private ObjectNode name(Stretch stretch, String analyzer) {
    List<ObjectNode> either = new ArrayList<>();
    either.add(phrase(TEXT, stretch.text(), analyzer, 0));
    either.add(named(stretch.keys()));
    for (String called : stretch.called()) {
      either.add(phrase(TEXT, called, Matching.EXACT.analyzer(), 0));
      either.add(boost(phrase(TITLE, called, Matching.EXACT.analyzer(), 0), weights.titlePhrase()));
    }
    return best(either, 1);
  }

  /**
   * All words. Few of them are one word of several syllables most often: then two neighbours must stand near each other, since
   * syllables by themselves are in every other text.
   */
  private ObjectNode near(String text, String analyzer) {
    ObjectNode all = match(TEXT, text, analyzer);
    String[] syllables = text.split("\\s+");
    if (syllables.length < 2 || syllables.length > LONGEST_WORD) {
      return all;
    }
    List<ObjectNode> pairs = new ArrayList<>();
    for (int i = 1; i < syllables.length; i++) {
      pairs.add(phrase(TEXT, syllables[i - 1] + " " + syllables[i], analyzer, weights.near()));
    }
    return bool().must(all).filter(bool().anyOf(pairs).build()).build();
  }

  private ObjectNode loose(String text, List<Stretch> stretches) {
    ObjectNode most = some(TEXT, text, Matching.LOOSE.analyzer());
    ((ObjectNode) most.get("match").get(TEXT)).put("minimum_should_match", weights.looseMatch());
    List<ObjectNode> any = new ArrayList<>();
    any.add(most);
    stretches.stream().filter(stretch -> stretch.is(Reading.NAME)).forEach(stretch -> any.add(named(stretch.keys())));
    return bool().anyOf(any).build();
  }

  /**
   * The index does not know capitals, but the tagger does. "hoà bình" in small letters is peace and not the province: articles in
   * which the province was tagged go down. "Hoà Bình" is the province: those in which it was not go down.
   */
  private ObjectNode byCase(ObjectNode query, List<Stretch> stretches) {
    ObjectNode ordered = query;
    Set<String> small = keys(stretches, Reading.SMALL);
    if (!small.isEmpty()) {
      ordered = demoted(ordered, Filters.naming(small));
    }
    Set<String> names = keys(stretches, Reading.NAME);
    return names.isEmpty() ? ordered : demoted(ordered, bool().not(bool().anyOf(meaning(names)).build()).build());
  }

  /** Articles with one of these, or with a body of a place: "Tỉnh uỷ Cao Bằng" names Cao Bằng too. */
  private static List<ObjectNode> meaning(Set<String> keys) {
    List<ObjectNode> any = new ArrayList<>();
    any.add(Filters.naming(keys));
    keys.stream().filter(key -> key.startsWith(PLACE)).sorted(Comparator.comparing(String::length)).limit(MOST_PLACES)
        .forEach(key -> any.add(prefix(Field.ORG.label(), "org/" + key.substring(PLACE.length()) + "/")));
    return any;
  }

  private static Set<String> keys(List<Stretch> stretches, Reading reading) {
    return stretches.stream().filter(stretch -> stretch.is(reading)).flatMap(stretch -> stretch.keys().stream())
        .collect(Collectors.toSet());
  }

  private ObjectNode demoted(ObjectNode query, ObjectNode which) {
    ObjectNode boosting = object().put("negative_boost", weights.otherCase());
    boosting.set("positive", query);
    boosting.set("negative", which);
    return object().set("boosting", boosting);
  }

  private static ObjectNode some(String field, String text, String analyzer) {
    return object().set("match", object().set(field, object().put("query", text).put("analyzer", analyzer)));
  }
}
