package vn.biennien.enrichment.content;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.NodeTraversor;
import vn.biennien.contracts.LeftOut;
import vn.biennien.contracts.LeftOut.Reason;

/** Reads HTML into lines and picks the part of the page the story is in. */
final class HtmlReader {

  /**
   * Tags read of a page; news pages have a tenth of it. Bounds the memory of the parsed page, and the time:
   * misplaced content in tables costs the parser the square of their number.
   */
  private static final int MOST_TAGS = 40_000;
  /** Lines after the main block that may still be its author's. */
  private static final int CREDITS = 3;

  /** Lines above the main block among which a title is looked for when the mark-up tells none. */
  private static final int HEAD = 8;

  private final Phrases phrases;

  HtmlReader(Phrases phrases) {
    this.phrases = phrases;
  }

  Source read(String raw, String pushedTitle, boolean truncated) {
    int end = endOfTags(raw);
    Document page = Jsoup.parse(end < raw.length() ? raw.substring(0, end) : raw);
    HtmlMetadata metadata = HtmlMetadata.of(page);
    HtmlLines lines = new HtmlLines();
    NodeTraversor.filter(lines, page.body());
    MainBlock main = lines.mainBlock();
    String title = pushedTitle != null ? pushedTitle : metadata.title();
    boolean cut = truncated || end < raw.length();
    if (!main.found()) {
      List<Line> article = Readability.lines(page);
      if (!article.isEmpty()) {
        return new Source(title, metadata.publishedAt(), article, List.of(), List.of(), cut);
      }
    }
    int start = startOf(lines.lines(), main, title);
    int stop = endOf(lines.lines(), main.end());
    return new Source(title, metadata.publishedAt(), List.copyOf(lines.lines().subList(start, stop)),
        leftOut(lines.lines().subList(0, start), Reason.MENU),
        leftOut(lines.lines().subList(stop, lines.lines().size()), Reason.OTHER), cut);
  }

  /** The title's line above the main block, else the block's first line. */
  private static int startOf(List<Line> lines, MainBlock main, String title) {
    String key = title == null ? "" : PhraseKey.of(title, false).text();
    for (int i = main.start(); i >= 0 && !key.isEmpty(); i--) {
      if (i < lines.size() && PhraseKey.of(lines.get(i).text(), false).text().equals(key)) {
        return i;
      }
    }
    for (int i = main.start() - 1; i >= 0; i--) {
      if (lines.get(i).hint() == Line.Hint.TITLE) {
        return i;
      }
    }
    int start = Math.min(main.start(), lines.size());
    int highest = Math.max(0, start - HEAD);
    while (title == null && start > highest && lines.get(start - 1).hint() == Line.Hint.NONE) {
      start--;
    }
    return start;
  }

  private static int endOf(List<Line> lines, int end) {
    int stop = end;
    for (int i = end; i < lines.size() && i < end + CREDITS; i++) {
      String text = lines.get(i).text();
      LineShape shape = LineShape.of(text);
      if (Credits.labelled(text, shape) != null || Credits.isLoneName(text, shape)) {
        stop = i + 1;
      }
    }
    return stop;
  }

  private List<LeftOut> leftOut(List<Line> lines, Reason otherwise) {
    Assembly assembly = new Assembly();
    Reason section = null;
    for (Line line : lines) {
      Phrases.Rule rule = phrases.find(line.text());
      Reason reason = rule != null ? rule.reason() : null;
      if (rule != null && rule.opens()) {
        section = rule.reason();
      }
      if (reason == null) {
        reason = switch (line.hint()) {
          case COMMENTS -> Reason.COMMENTS;
          case RELATED -> Reason.RELATED_STORIES;
          case MENU -> Reason.MENU;
          default -> section != null ? section : otherwise;
        };
      }
      assembly.leaveOut(reason, line.text());
    }
    return assembly.leftOut();
  }

  private static int endOfTags(String html) {
    int tags = 0;
    for (int i = html.indexOf('<'); i >= 0; i = html.indexOf('<', i + 1)) {
      if (++tags > MOST_TAGS) {
        return i;
      }
    }
    return html.length();
  }
}
