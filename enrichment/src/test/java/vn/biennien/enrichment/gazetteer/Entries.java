package vn.biennien.enrichment.gazetteer;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import vn.biennien.enrichment.text.Letters;

/** The entries made so far, each with an id of its own. */
final class Entries {

  private final Map<String, Entry> byId = new LinkedHashMap<>();

  /** @throws IllegalArgumentException if its id is taken */
  void add(Entry entry) {
    if (byId.put(entry.id(), entry) != null) {
      throw new IllegalArgumentException("two entries have the id " + entry.id());
    }
  }

  boolean has(String id) {
    return byId.containsKey(id);
  }

  /** Adds a line of a table: a new entry, or more names of a known one. */
  void add(Fact fact) {
    byId.merge(fact.id(), Spellings.withAll(fact.entry()), (known, made) -> fact.addTo(known));
  }

  /** A name as part of an id: small ASCII letters, digits and hyphens. */
  static String slug(String name) {
    return Letters.fold(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  /** Writes all by id, and checks that each has a name and what it names exists. */
  void write(Path file) throws IOException {
    for (Entry entry : byId.values()) {
      if (entry.vi().isEmpty() || entry.parent() != null && !has(entry.parent())
          || !byId.keySet().containsAll(entry.became())) {
        throw new IllegalArgumentException("no name, or what it refers to is unknown: " + entry);
      }
    }
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (Entry entry : new TreeMap<>(byId).values()) {
        GazetteerFile.write(entry, out);
      }
    }
    System.out.println("gazetteer entries: " + byId.size());
  }
}
