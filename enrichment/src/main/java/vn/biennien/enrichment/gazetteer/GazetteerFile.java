package vn.biennien.enrichment.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.biennien.contracts.EntityType;

/** The gazetteer's file: one entry a line, fields parted by tabs, several values of a field by semicolons. */
public final class GazetteerFile {

  private static final String RESOURCE = "gazetteer.tsv";
  private static final int FIELDS = 9;

  private GazetteerFile() {
  }

  static List<Entry> read() {
    try (InputStream in = GazetteerFile.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the jar has no " + RESOURCE);
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** @throws IllegalArgumentException if a line has not all the fields */
  static List<Entry> read(InputStream in) throws IOException {
    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    List<Entry> entries = new ArrayList<>(20_000);
    // Kinds, parents and days are few: each is kept once.
    Map<String, String> shared = new HashMap<>();
    Map<String, LocalDate> days = new HashMap<>();
    String[] field = new String[FIELDS];
    for (int start = 0; start < text.length();) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      split(text, start, end, field);
      String parent = field[3].isEmpty() ? null : shared.computeIfAbsent(field[3], s -> s);
      LocalDate until = field[7].isEmpty() ? null : days.computeIfAbsent(field[7], LocalDate::parse);
      entries.add(new Entry(field[0], EntityType.valueOf(field[1]), shared.computeIfAbsent(field[2], s -> s), parent,
          values(field[4]), values(field[5]), values(field[6]), until, values(field[8])));
      start = end + 1;
    }
    return entries;
  }

  private static void split(String text, int start, int end, String[] field) {
    int from = start;
    for (int i = 0; i < FIELDS; i++) {
      int tab = i < FIELDS - 1 ? text.indexOf('\t', from) : end;
      if (tab < 0 || tab > end || i == FIELDS - 1 && text.substring(from, end).indexOf('\t') >= 0) {
        throw new IllegalArgumentException("a line of the gazetteer has not " + FIELDS + " fields: "
            + text.substring(start, end));
      }
      field[i] = text.substring(from, tab);
      from = tab + 1;
    }
  }

  private static List<String> values(String field) {
    return field.isEmpty() ? List.of() : field.indexOf(';') < 0 ? List.of(field) : List.of(field.split(";"));
  }

  /** Writes one entry as {@link #read} reads it, in NFC. */
  public static void write(Entry e, Writer out) throws IOException {
    String line = String.join("\t", e.id(), e.type().name(), e.kind(), e.parent() == null ? "" : e.parent(),
        String.join(";", e.vi()), String.join(";", e.en()), String.join(";", e.zh()),
        e.until() == null ? "" : e.until().toString(), String.join(";", e.became()));
    out.write(Normalizer.normalize(line, Normalizer.Form.NFC));
    out.write('\n');
  }
}
