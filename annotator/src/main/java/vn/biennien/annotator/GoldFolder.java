package vn.biennien.annotator;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import vn.biennien.contracts.Json;
import vn.biennien.enrichment.Enricher;
import vn.biennien.enrichment.evaluation.Scorer;
import vn.biennien.enrichment.evaluation.Tags;

/** A folder of gold, one JSON file a document, with the pages of the same names in the folder {@code text} beside it. */
final class GoldFolder {

  private final Path gold;

  GoldFolder(Path gold) {
    this.gold = gold.toAbsolutePath().normalize();
  }

  /**
   * Tags and scores every document, prints the table and every error.
   *
   * @return false if there is none, or one has no page
   */
  boolean score(Enricher enricher, PrintStream out, PrintStream err) throws IOException {
    if (!Files.isDirectory(gold)) {
      err.println("no such folder: " + gold);
      return false;
    }
    Set<Path> files = new TreeSet<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(gold, "*.json")) {
      found.forEach(files::add);
    }
    boolean complete = !files.isEmpty();
    Scorer scorer = new Scorer();
    for (Path file : files) {
      Tags tags = Json.read(Files.readAllBytes(file), Tags.class);
      Path page = gold.resolveSibling("text").resolve(file.getFileName());
      if (Files.exists(page)) {
        scorer.add(tags, Tags.of(tags.id(), enricher.enrich(PageLine.read(Files.readAllBytes(page)).page())));
      } else {
        err.println("no page for " + file.getFileName() + ": " + page);
        scorer.add(tags, new Tags(tags.id(), null, null, null, null, null, null));
        complete = false;
      }
    }
    out.print(scorer.table());
    for (String measure : new String[] {"entities", "roles", "dates"}) {
      scorer.scores().get(measure).wrong().forEach(w -> out.println(measure + " wrong   " + w));
      scorer.scores().get(measure).missed().forEach(m -> out.println(measure + " missed  " + m));
    }
    if (files.isEmpty()) {
      err.println("no gold in " + gold);
    }
    return complete;
  }
}
