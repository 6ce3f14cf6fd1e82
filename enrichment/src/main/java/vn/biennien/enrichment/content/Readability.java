package vn.biennien.enrichment.content;

import java.util.List;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;

/**
 * Mozilla's Readability for the pages in which {@link HtmlLines} finds no running text, those of many short
 * lines. It costs ten times as much and recurses, so only small pages are given to it.
 */
final class Readability {

  private static final int MOST_ELEMENTS = 3_000;
  private static final int DEEPEST = 100;
  /** UTF-16 units of text that make an article. */
  private static final int SHORTEST = 120;

  private Readability() {
  }

  /** The article's lines, or none. */
  static List<Line> lines(Document page) {
    if (!isSmall(page)) {
      return List.of();
    }
    Element article;
    try {
      article = new Readability4J("", page.clone()).parse().getArticleContent();
    } catch (RuntimeException unreadable) {
      // It gives up with whatever exception its rules run into; the caller then takes the whole page.
      return List.of();
    }
    if (article == null || article.text().length() < SHORTEST) {
      return List.of();
    }
    HtmlLines lines = new HtmlLines();
    NodeTraversor.filter(lines, Jsoup.parseBodyFragment(article.outerHtml()).body());
    lines.mainBlock();
    return List.copyOf(lines.lines());
  }

  private static boolean isSmall(Document page) {
    int[] elements = new int[1];
    boolean[] deep = new boolean[1];
    NodeTraversor.traverse((node, depth) -> {
      elements[0] += node instanceof Element ? 1 : 0;
      deep[0] |= depth > DEEPEST;
    }, page);
    return elements[0] > 0 && elements[0] <= MOST_ELEMENTS && !deep[0];
  }
}
