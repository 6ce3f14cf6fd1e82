package vn.biennien.enrichment.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Walks a parsed page once: writes its lines with what the mark-up says of them, and weighs each container
 * by the running text in it. Text counts fully for the container it is in, less for those around it, and
 * links do not count: the idea of Arc90's Readability.
 */
final class HtmlLines implements NodeFilter {

  private static final Set<String> SKIPPED = Set.of("script", "style", "noscript", "template", "svg", "iframe", "object",
      "select", "button", "textarea", "canvas", "math", "video", "audio", "map", "head", "datalist", "dialog");
  private static final Set<String> INLINE = Set.of("a", "b", "i", "u", "s", "em", "strong", "span", "font", "small", "big",
      "sub", "sup", "mark", "abbr", "cite", "code", "q", "time", "label", "ins", "del", "strike", "tt", "bdi", "bdo",
      "dfn", "kbd", "samp", "var", "wbr", "data", "acronym", "img", "picture", "source", "input", "nobr", "o:p", "st1:place");
  private static final Set<String> CONTAINERS = Set.of("div", "section", "article", "main", "td", "body", "form", "center",
      "tbody", "table", "tr", "ul", "ol", "blockquote", "header", "aside", "nav", "footer", "figure", "details");
  private static final String[] COMMENTS = {"comment", "binhluan", "binh-luan", "ykien", "y-kien"};
  private static final String[] MENUS = {"breadcrumb", "sidebar", "footer", "navbar", "menu", "social", "toolbar",
      "pagination", "copyright", "banner", "quangcao", "quang-cao", "advert"};
  private static final String[] RELATED = {"related", "relate", "lienquan", "lien-quan", "tinkhac", "tin-khac", "docnhieu",
      "doc-nhieu", "popular", "mostread", "most-read", "xemnhieu", "xem-nhieu", "tinlq", "recommend", "hot-news", "othernews",
      "other-news", "cungchuyenmuc", "cung-chuyen-muc"};
  private static final String[] CAPTIONS = {"caption", "chuthich", "chu-thich", "photocms", "image_desc", "img-desc"};
  /** Shorter lines say nothing about where the story is. */
  private static final int SHORTEST = 60;
  /** Latin letters that say as much as one Han character. */
  private static final int DENSE = 4;
  /** Above this part of a line's text, the line is a link. */
  private static final double LINKED = 0.8;
  private static final int LEVELS = 4;
  /** UTF-16 units of a caption in a table. */
  private static final int CELL = 300;
  /** Elements looked at on the way up; deep nesting must not make this quadratic. */
  private static final int STEPS = 12;

  private final List<Line> lines = new ArrayList<>();
  private final Map<Element, Weight> weights = new HashMap<>();
  private final StringBuilder current = new StringBuilder();
  private int linked;
  private int links;
  /** The line that comes after the last picture. */
  private int image = -1;
  private Line.Hint scope = Line.Hint.NONE;
  private int scopeDepth = -1;
  private Element block;
  private long proseInScopes;
  private long prose;

  private static final class Weight {
    private int start = -1;
    private int end;
    private double score;
    /** With the text in scopes that say they are no story. */
    private double all;
  }

  List<Line> lines() {
    return lines;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      if (!text.isBlank()) {
        String words = text.getWholeText();
        current.append(words.replace('\n', ' ').replace('\r', ' '));
        linked += links > 0 ? words.strip().length() : 0;
      } else if (!current.isEmpty()) {
        current.append(' ');
      }
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    String tag = element.normalName();
    if (SKIPPED.contains(tag) || isHidden(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (tag.equals("a")) {
      links++;
    } else if (tag.equals("br") || isTime(element, tag)) {
      endLine();
    } else if (tag.equals("img")) {
      image = lines.size();
    } else if (!INLINE.contains(tag)) {
      endLine();
      block = element;
      enterScope(element, tag, depth);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      String tag = element.normalName();
      if (tag.equals("a")) {
        links--;
      } else if (isTime(element, tag)) {
        endLine(Line.Hint.TIME);
      } else if (!INLINE.contains(tag) && !tag.equals("br")) {
        endLine();
        block = element.parent();
        if (depth == scopeDepth) {
          scope = Line.Hint.NONE;
          scopeDepth = -1;
        }
      }
    }
    return FilterResult.CONTINUE;
  }

  /** The container with most running text; everything where there is none. */
  MainBlock mainBlock() {
    endLine();
    // A class name on the story's own wrapper ("has-sidebar") must not hide the story.
    boolean misled = proseInScopes * 2 > prose;
    Weight best = null;
    double most = 0;
    for (Weight weight : weights.values()) {
      double score = misled ? weight.all : weight.score;
      if (score > most || best != null && score == most && weight.start < best.start) {
        best = weight;
        most = score;
      }
    }
    if (misled) {
      lines.replaceAll(line -> isScope(line.hint()) ? new Line(line.text(), Line.Hint.NONE) : line);
    }
    return best == null ? new MainBlock(0, lines.size(), false) : new MainBlock(best.start, best.end, true);
  }

  private void enterScope(Element element, String tag, int depth) {
    if (scopeDepth >= 0) {
      return;
    }
    Line.Hint hint = hint(element, tag);
    if (hint != Line.Hint.NONE) {
      scope = hint;
      scopeDepth = depth;
    }
  }

  private static Line.Hint hint(Element element, String tag) {
    switch (tag) {
      case "nav", "footer", "aside" -> {
        return Line.Hint.MENU;
      }
      case "figcaption", "caption" -> {
        return Line.Hint.CAPTION;
      }
      case "h1" -> {
        return Line.Hint.TITLE;
      }
      case "body", "html", "article", "main" -> {
        return Line.Hint.NONE;
      }
      default -> {
        String names = names(element);
        return names.isEmpty() ? Line.Hint.NONE : has(names, CAPTIONS) ? Line.Hint.CAPTION
            : has(names, COMMENTS) ? Line.Hint.COMMENTS : has(names, RELATED) ? Line.Hint.RELATED
            : has(names, MENUS) ? Line.Hint.MENU : Line.Hint.NONE;
      }
    }
  }

  private static String names(Element element) {
    return element.attributesSize() == 0 ? "" : (element.className() + ' ' + element.id()).strip().toLowerCase(Locale.ROOT);
  }

  private static boolean has(String names, String[] parts) {
    for (String part : parts) {
      if (names.contains(part)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHidden(Element element) {
    return element.attributesSize() > 0 && (element.hasAttr("hidden")
        || element.attr("style").replace(" ", "").contains("display:none"));
  }

  /** Whether the line is a table's cell: below a picture that is its caption. */
  private boolean isCell() {
    return block != null && (block.normalName().equals("td") || block.normalName().equals("tr"));
  }

  private static boolean isTime(Element element, String tag) {
    return tag.equals("time") && element.hasAttr("datetime");
  }

  private static boolean isScope(Line.Hint hint) {
    return hint == Line.Hint.COMMENTS || hint == Line.Hint.RELATED || hint == Line.Hint.MENU;
  }

  private void endLine() {
    endLine(scope);
  }

  private void endLine(Line.Hint known) {
    if (current.isEmpty()) {
      return;
    }
    String text = CleanText.clean(current.toString()).replace('\n', ' ').strip();
    int length = text.length();
    double link = length == 0 ? 0 : (double) linked / length;
    current.setLength(0);
    linked = 0;
    if (length == 0 || lines.size() >= TextReader.MOST_LINES) {
      return;
    }
    Line.Hint hint = known != Line.Hint.NONE ? known : link >= LINKED ? Line.Hint.LINKS
        : isCell() && image == lines.size() && length <= CELL ? Line.Hint.CAPTION : Line.Hint.NONE;
    boolean scoped = isScope(hint);
    if (length >= SHORTEST && link < 0.5) {
      prose += length;
      proseInScopes += scoped ? length : 0;
    }
    weigh(isDense(text) ? length * DENSE : length, link, scoped);
    lines.add(new Line(text, hint));
  }

  /** Whether the script writes a word with one or two characters and no spaces between. */
  private static boolean isDense(String text) {
    char middle = text.charAt(text.length() / 2);
    return middle >= 0x3040 && middle <= 0x9fff;
  }

  private void weigh(int weight, double link, boolean scoped) {
    double score = weight < SHORTEST ? 0 : weight * (1 - link);
    Element container = block;
    int level = 1;
    for (int step = 0; step < STEPS && level <= LEVELS && container != null; step++) {
      if (CONTAINERS.contains(container.normalName())) {
        Weight found = weights.computeIfAbsent(container, any -> new Weight());
        found.start = found.start < 0 ? lines.size() : found.start;
        found.end = lines.size() + 1;
        found.score += scoped ? 0 : score / level;
        found.all += score / level;
        level++;
      }
      container = container.parent();
    }
  }
}
