package vn.biennien.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import vn.biennien.enrichment.gazetteer.Gazetteer;

/**
 * Makes Vietnamese news articles of about 4 KB, as many as are wanted: sentences of a grammar about places and bodies of
 * the gazetteer, people in office, days and numbers. Each belongs to its seed and number alone: the same in every run and in whatever
 * order they are asked for. Thread-safe.
 */
public final class ArticleGenerator {

  private static final int BYTES = 4_000;
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final LocalDateTime FIRST = LocalDateTime.of(2015, 1, 1, 0, 0);
  private static final int MINUTES = 10 * 365 * 24 * 60;
  private static final DateTimeFormatter LINE = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
  private static final List<String> SOURCES = List.of("tin-bien-gioi", "bao-ban-mai", "thoi-su-24", "nong-thon-nay", "ban-tin-vung-cao",
      "phap-dinh", "song-khoe", "khan-dai", "kinh-te-ngay", "van-hoa-lang");

  private final Grammar grammar = Grammar.load();
  private final World world = new World(Gazetteer.load());
  private final long seed;

  /** @param seed another seed makes other articles with other identities */
  public ArticleGenerator(long seed) {
    this.seed = seed;
  }

  /** The first articles. */
  public Stream<GeneratedArticle> articles(long count) {
    return LongStream.range(0, count).mapToObj(this::article);
  }

  /** @param number from 0 */
  public GeneratedArticle article(long number) {
    Dice dice = new Dice(mix(number));
    LocalDateTime published = FIRST.plusMinutes(dice.number(0, MINUTES));
    Story story = new Story(world, dice, published.toLocalDate());
    String topic = grammar.expand("topic", story, dice);
    String title = capital(grammar.expand(topic + ".title", story, dice));
    String source = dice.famous(SOURCES);
    String own = seed + "-" + number;
    boolean url = dice.chance(0.5);
    return new GeneratedArticle(source, url ? "https://" + source + ".example/" + topic + "/" + own + ".html" : null, url ? null : own,
        title, text(story, dice, topic, title, published), instant(published));
  }

  private long mix(long number) {
    return (seed * 0x9E3779B97F4A7C15L) ^ (number * 0xBF58476D1CE4E5B9L);
  }

  private static Instant instant(LocalDateTime published) {
    return published.atZone(VIETNAM).toInstant();
  }

  /** A page's text as a scraper finds it: title, publication line, story, byline, and what stands below. */
  private String text(Story story, Dice dice, String topic, String title, LocalDateTime published) {
    StringBuilder text = new StringBuilder(BYTES);
    text.append(title).append('\n').append(LINE.format(published)).append('\n');
    // The furniture below the story takes about 300 bytes.
    while (bytes(text) < BYTES - 300) {
      text.append('\n');
      for (int sentences = dice.number(2, 4); sentences > 0; sentences--) {
        String rule = dice.chance(0.25) ? "link" : topic + ".sentence";
        text.append(capital(grammar.expand(rule, story, dice))).append(sentences > 1 ? " " : "\n");
      }
    }
    text.append("\nBài, ảnh: ").append(Person.any(dice, "").name()).append("\nTin liên quan\n");
    for (int i = 0; i < 2; i++) {
      text.append(capital(grammar.expand(topic + ".title", story, dice))).append('\n');
    }
    return text.toString();
  }

  private static int bytes(CharSequence text) {
    return text.toString().getBytes(StandardCharsets.UTF_8).length;
  }

  private static String capital(String sentence) {
    return sentence.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + sentence.substring(1);
  }
}
