package vn.biennien.enrichment.entity.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.biennien.enrichment.entity.training.CorpusDocument.Annotation;

/** Reads the training corpus; its format is told in {@code enrichment/corpus/README.md}. */
public final class CorpusReader {

  private static final Pattern TAG = Pattern.compile("\\[(PER|LOC|ORG|EVT|OFF|DATE)(\\?)? ");

  private CorpusReader() {
  }

  /**
   * All documents of a folder's {@code .txt} files, in the order of the files' names.
   *
   * @throws IllegalArgumentException if the markup of a line is wrong; the message names file and line
   */
  public static List<CorpusDocument> read(Path folder) throws IOException {
    Set<Path> files = new TreeSet<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.txt")) {
      found.forEach(files::add);
    }
    List<CorpusDocument> documents = new ArrayList<>();
    for (Path file : files) {
      read(file, documents);
    }
    return documents;
  }

  private static void read(Path file, List<CorpusDocument> documents) throws IOException {
    Map<String, String> header = new HashMap<>();
    StringBuilder text = new StringBuilder();
    List<Annotation> annotations = new ArrayList<>();
    int number = 0;
    List<String> lines = new ArrayList<>(Files.readAllLines(file, StandardCharsets.UTF_8));
    lines.add("");
    for (String line : lines) {
      number++;
      if (line.startsWith("# ")) {
        String[] field = line.substring(2).split(":\\s*", 2);
        header.put(field[0], field[1].strip());
      } else if (!line.isBlank()) {
        if (text.length() > 0) {
          text.append('\n');
        }
        try {
          unmark(line.strip(), text, annotations);
        } catch (IllegalArgumentException e) {
          throw new IllegalArgumentException(file.getFileName() + ":" + number + ": " + e.getMessage(), e);
        }
      } else if (text.length() > 0) {
        String published = header.getOrDefault("published", "-");
        documents.add(new CorpusDocument(header.get("id"), published.equals("-") ? null : LocalDate.parse(published),
            "test".equals(header.get("split")), text.toString(), List.copyOf(annotations)));
        header.clear();
        text.setLength(0);
        annotations.clear();
      }
    }
  }

  private record Open(String tag, boolean optional, String attribute, int start) {
  }

  private static void unmark(String line, StringBuilder text, List<Annotation> annotations) {
    Deque<Open> open = new ArrayDeque<>();
    Matcher tag = TAG.matcher(line);
    int i = 0;
    while (i < line.length()) {
      char c = line.charAt(i);
      if (c == '[') {
        if (!tag.find(i) || tag.start() != i) {
          throw new IllegalArgumentException("no tag at " + line.substring(i, Math.min(line.length(), i + 20)));
        }
        i = tag.end();
        String attribute = null;
        if (tag.group(1).equals("OFF") || tag.group(1).equals("DATE")) {
          int bar = line.indexOf('|', i);
          if (bar < 0) {
            throw new IllegalArgumentException(tag.group(1) + " without |");
          }
          attribute = line.substring(i, bar);
          i = bar + 1;
        }
        open.push(new Open(tag.group(1), tag.group(2) != null, attribute, text.length()));
      } else {
        if (c == ']') {
          if (open.isEmpty()) {
            throw new IllegalArgumentException("] without [");
          }
          Open o = open.pop();
          annotations.add(new Annotation(o.tag(), o.optional(), o.attribute(), o.start(), text.length()));
        } else {
          text.append(c);
        }
        i++;
      }
    }
    if (!open.isEmpty()) {
      throw new IllegalArgumentException("unclosed " + open.peek().tag());
    }
  }
}
