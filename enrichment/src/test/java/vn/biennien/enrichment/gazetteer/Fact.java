package vn.biennien.enrichment.gazetteer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.biennien.contracts.EntityType;

/**
 * A line of the project's tables in {@code enrichment/gazetteer}: id, type, kind, parent, Vietnamese, English
 * and Chinese names, last day, what it became; parted by tabs, values by semicolons, empty fields at the end
 * left out. Digits in place of the id are the official code of a Chinese unit.
 *
 * @param replaces whether the names stand in place of known Vietnamese ones (written with a {@code !} in front)
 */
record Fact(String id, EntityType type, String kind, String parent, boolean replaces, List<String> vi, List<String> en,
    List<String> zh, LocalDate until, List<String> became) {

  private static final int FIELDS = 9;

  /** The lines of all {@code *.tsv} of a folder, by file name. */
  static List<Fact> read(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(folder)) {
      files = found.filter(f -> f.toString().endsWith(".tsv")).sorted().toList();
    }
    return files.stream().flatMap(Fact::lines).toList();
  }

  private static Stream<Fact> lines(Path file) {
    try {
      List<Fact> facts = new ArrayList<>();
      int number = 0;
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        number++;
        if (!line.isBlank() && !line.startsWith("#")) {
          facts.add(of(line, file.getFileName() + ":" + number));
        }
      }
      return facts.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Fact of(String line, String where) {
    String[] field = line.split("\t", -1);
    if (field.length < 5 || field.length > FIELDS) {
      throw new IllegalArgumentException(where + ": " + field.length + " fields");
    }
    field = Arrays.copyOf(field, FIELDS);
    boolean replaces = field[4].startsWith("!");
    return new Fact(field[0], EntityType.valueOf(field[1]), field[2], field[3].isEmpty() ? null : field[3], replaces,
        values(replaces ? field[4].substring(1) : field[4]), values(field[5]), values(field[6]),
        field[7] == null || field[7].isEmpty() ? null : LocalDate.parse(field[7]), values(field[8]));
  }

  private static List<String> values(String field) {
    return field == null || field.isBlank() ? List.of() : List.of(field.strip().split("\\s*;\\s*"));
  }

  /** The entry it makes if there is none yet. */
  Entry entry() {
    return new Entry(id, type, kind, parent, vi, en, zh, until, became);
  }

  /** The entry with the names of this line added. */
  Entry addTo(Entry known) {
    return new Entry(known.id(), known.type(), known.kind(), known.parent(), replaces ? vi : join(known.vi(), vi),
        replaces && !en.isEmpty() ? en : join(known.en(), en), join(known.zh(), zh), known.until(), known.became());
  }

  private static List<String> join(List<String> known, List<String> more) {
    Set<String> all = new LinkedHashSet<>(known);
    all.addAll(more);
    return List.copyOf(all);
  }
}
