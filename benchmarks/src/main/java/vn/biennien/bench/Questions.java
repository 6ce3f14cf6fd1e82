package vn.biennien.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.biennien.enrichment.gazetteer.Gazetteer;

/** What readers ask for: words of articles with and without marks, phrases, people, places, spans of days. The same in every run. */
final class Questions {

  private static final int WORDS = 400;

  private final Dice dice = new Dice(11);
  private final World world = new World(Gazetteer.load());
  private final ArticleGenerator articles;
  private final int count;

  /**
   * @param articles those that were indexed
   * @param count    how many of them
   */
  Questions(ArticleGenerator articles, int count) {
    this.articles = articles;
    this.count = count;
  }

  /** Paths of searches, with facets. */
  List<String> searches(int wanted) {
    List<String> paths = new ArrayList<>();
    for (int i = 0; i < wanted; i++) {
      paths.add("/v1/articles?" + switch (i % 8) {
        case 0, 1 -> q(words(dice.number(1, 3)));
        case 2, 3 -> q(bare(words(dice.number(2, 3))));
        case 4 -> q("\"" + words(dice.number(2, 4)) + "\"");
        case 5 -> q("person:\"" + dice.famous(world.people()).name() + "\"");
        case 6 -> q("place:\"" + dice.famous(world.provinces()).name() + "\" " + words(1));
        default -> q(words(2)) + "&mentionedFrom=" + month() + "&publishedTo=2024";
      });
    }
    return paths;
  }

  /** Paths of suggestions for beginnings of names, two letters and more. */
  List<String> suggestions(int wanted) {
    List<String> paths = new ArrayList<>();
    for (int i = 0; i < wanted; i++) {
      String name = dice.chance(0.5) ? dice.famous(world.people()).name() : dice.any(dice.any(world.provinces()).communes());
      String typed = name.substring(0, Math.min(name.length(), dice.number(2, 9))).strip();
      paths.add("/v1/suggest?" + q(dice.chance(0.5) ? bare(typed) : typed));
    }
    return paths;
  }

  /** Neighbouring words of an article. */
  private String words(int number) {
    String text = articles.article(dice.number(0, count - 1)).text();
    List<String> words = List.of(text.substring(text.indexOf("\n\n") + 2).split("[^\\p{L}]+", WORDS));
    int first = dice.number(1, words.size() - number - 2);
    return String.join(" ", words.subList(first, first + number)).toLowerCase(Locale.ROOT);
  }

  private String month() {
    return articles.article(dice.number(0, count - 1)).publishedAt().atZone(ZoneOffset.UTC).toLocalDate().toString().substring(0, 7);
  }

  private static String bare(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").replace('đ', 'd').replace('Đ', 'D');
  }

  private static String q(String query) {
    return "q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
  }
}
