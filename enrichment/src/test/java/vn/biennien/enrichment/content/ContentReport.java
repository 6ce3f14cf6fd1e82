package vn.biennien.enrichment.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import vn.biennien.contracts.Block;
import vn.biennien.contracts.LeftOut;
import vn.biennien.enrichment.Page;

/**
 * Measures what {@link ContentExtractor} keeps of a folder of pages: {@code text/ID.json} with {@code raw}
 * beside {@code gold/ID.json} with {@code title}, {@code kind} and {@code boilerplate_starts} (lines that
 * start so are furniture, every other line is the story's). Characters are counted without white space.
 *
 * <p>Arguments: the folder, then {@code -v} to see each line that went wrong.
 */
public final class ContentReport {

  private record Row(String id, long story, long lost, long furniture, boolean title, boolean kind) {
  }

  private ContentReport() {
  }

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    boolean verbose = args.length > 1 && args[1].equals("-v");
    ContentExtractor extractor = new ContentExtractor();
    List<Row> rows = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder.resolve("text"))) {
      for (Path file : files.sorted().toList()) {
        rows.add(measure(extractor, file, folder.resolve("gold").resolve(file.getFileName()), verbose));
      }
    }
    System.out.printf("%-6s %8s %8s %8s %6s %6s%n", "page", "story", "lost", "let in", "title", "kind");
    for (Row row : rows) {
      System.out.printf("%-6s %8d %8d %8d %6s %6s%n", row.id, row.story, row.lost, row.furniture, row.title ? "ok" : "WRONG",
          row.kind ? "ok" : "WRONG");
    }
    long story = rows.stream().mapToLong(Row::story).sum();
    long lost = rows.stream().mapToLong(Row::lost).sum();
    long furniture = rows.stream().mapToLong(Row::furniture).sum();
    System.out.printf(Locale.ROOT, "story kept %.2f%%, furniture let in %.2f%%, titles right %d of %d, kinds right %d of %d%n",
        100.0 * (story - lost) / story, 100.0 * furniture / story, rows.stream().filter(Row::title).count(), rows.size(),
        rows.stream().filter(Row::kind).count(), rows.size());
  }

  private static Row measure(ContentExtractor extractor, Path text, Path gold, boolean verbose) {
    JsonNode page = read(text);
    JsonNode right = read(gold);
    Content content = extractor.extract(Page.ofText(page.get("raw").asText()));
    Set<String> starts = new HashSet<>();
    right.withArray("boilerplate_starts").forEach(start -> starts.add(bare(start.asText())));
    StringBuilder story = new StringBuilder();
    List<String> lines = new ArrayList<>();
    for (String line : page.get("raw").asText().split("\n")) {
      String bare = bare(line);
      if (!bare.isEmpty() && starts.stream().noneMatch(bare::startsWith)) {
        lines.add(bare);
        story.append(bare);
      }
    }
    String kept = bare(content.text());
    long lost = 0;
    for (String line : lines) {
      long missing = missing(line, kept);
      lost += missing;
      if (verbose && missing > 0) {
        System.out.println("LOST   " + right.get("id").asText() + " " + missing + " " + line);
      }
    }
    long furniture = 0;
    for (Block block : content.blocks()) {
      String line = bare(content.text().substring(block.start(), block.end()));
      if (story.indexOf(line) < 0) {
        furniture += line.length();
        if (verbose) {
          System.out.println("LET IN " + right.get("id").asText() + " " + line);
        }
      }
    }
    if (verbose) {
      System.out.println("== " + right.get("id").asText() + " " + content.kind() + " " + content.publishedAt() + " " + content.notes());
      for (Block block : content.blocks()) {
        System.out.println("  " + block.kind() + " " + shown(content.text().substring(block.start(), block.end())));
      }
      for (LeftOut out : content.leftOut()) {
        System.out.println("  - " + out.reason() + " " + out.length() + " " + shown(out.text().replace("\n", " ¶ ")));
      }
    }
    JsonNode title = right.get("title");
    String expected = title == null || title.isNull() ? "" : bare(title.asText());
    String kind = right.has("kind") ? right.get("kind").asText() : content.kind().name();
    return new Row(right.get("id").asText(), story.length(), lost, furniture,
        expected.equals(content.title() == null ? "" : bare(content.title())), kind.equalsIgnoreCase(content.kind().name()));
  }

  /** Characters of a line that are not in the kept text: whole lines first, then pieces of 20. */
  private static long missing(String line, String kept) {
    if (kept.contains(line)) {
      return 0;
    }
    long missing = 0;
    for (int i = 0; i < line.length(); i += 20) {
      String piece = line.substring(i, Math.min(line.length(), i + 20));
      missing += kept.contains(piece) ? 0 : piece.length();
    }
    return missing;
  }

  private static String shown(String text) {
    return text.length() <= 110 ? text : text.substring(0, 70) + " … " + text.substring(text.length() - 35);
  }

  private static String bare(String text) {
    return CleanText.clean(text).replaceAll("[\\s|–-]+", "");
  }

  private static JsonNode read(Path file) {
    try {
      return new ObjectMapper().readTree(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
