package vn.biennien.enrichment.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
    List<Entry> entries = new ArrayList<>(20_000);
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      entries.add(entry(line));
    }
    return entries;
  }

  private static Entry entry(String line) {
    String[] field = line.split("\t", -1);
    if (field.length != FIELDS) {
      throw new IllegalArgumentException("a line of the gazetteer has " + field.length + " fields: " + line);
    }
    return new Entry(field[0], EntityType.valueOf(field[1]), field[2], field[3].isEmpty() ? null : field[3],
        values(field[4]), values(field[5]), values(field[6]),
        field[7].isEmpty() ? null : LocalDate.parse(field[7]), values(field[8]));
  }

  private static List<String> values(String field) {
    return field.isEmpty() ? List.of() : field.indexOf(';') < 0 ? List.of(field) : List.of(field.split(";"));
  }

  /** Writes one entry as {@link #read} reads it. */
  public static void write(Entry e, Writer out) throws IOException {
    out.write(String.join("\t", e.id(), e.type().name(), e.kind(), e.parent() == null ? "" : e.parent(),
        String.join(";", e.vi()), String.join(";", e.en()), String.join(";", e.zh()),
        e.until() == null ? "" : e.until().toString(), String.join(";", e.became())));
    out.write('\n');
  }
}
