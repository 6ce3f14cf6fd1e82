package vn.biennien.enrichment.temporal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.biennien.contracts.ArticleKind;
import vn.biennien.contracts.Block;
import vn.biennien.contracts.TemporalExpression;
import vn.biennien.enrichment.text.Tokenizer;

/**
 * A text whose dates are marked {@code [value|text]}, one block a line: what a test wants is written where it
 * stands.
 *
 * @param dates value and text of each mark, as {@code value|text}
 */
record Marked(String text, List<String> dates) {

  private static final Pattern MARK = Pattern.compile("\\[([^|\\]]*)\\|([^]]*)]");
  private static final TemporalTagger TAGGER = TemporalTagger.create();

  static Marked of(String marked) {
    Matcher mark = MARK.matcher(marked);
    List<String> dates = new ArrayList<>();
    while (mark.find()) {
      dates.add(mark.group(1) + "|" + mark.group(2));
    }
    return new Marked(mark.replaceAll("$2"), dates);
  }

  static List<TemporalExpression> tag(String text, ArticleKind kind, LocalDate publicationDay) {
    List<Block> blocks = new ArrayList<>();
    for (int start = 0; start <= text.length();) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      blocks.add(new Block(Block.Kind.PARAGRAPH, start, end));
      start = end + 1;
    }
    return TAGGER.tag(Tokenizer.tokenize(text), blocks, kind, publicationDay);
  }

  /** What the tagger finds in the text without the marks, marked up. */
  String tagged(LocalDate publicationDay) {
    return markUp(tag(text, ArticleKind.STORY, publicationDay));
  }

  String markUp(List<TemporalExpression> found) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (TemporalExpression date : found) {
      out.append(text, at, date.start()).append('[').append(plain(date.value())).append('|').append(date.text()).append(']');
      at = date.end();
    }
    return out.append(text, at, text.length()).toString();
  }

  /** The value without a time or a part of the day. */
  static String plain(String value) {
    return Pattern.compile("/").splitAsStream(value).map(part -> part.replaceFirst("T.*", "")).collect(Collectors.joining("/"));
  }
}
