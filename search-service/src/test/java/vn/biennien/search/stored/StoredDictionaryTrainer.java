package vn.biennien.search.stored;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.luben.zstd.ZstdDictTrainer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.biennien.contracts.DocumentVersion;
import vn.biennien.contracts.EnrichedArticle;
import vn.biennien.contracts.Json;
import vn.biennien.enrichment.Enricher;
import vn.biennien.enrichment.Page;
import vn.biennien.enrichment.entity.training.CorpusDocument;
import vn.biennien.enrichment.entity.training.CorpusReader;
import vn.biennien.relevance.TestCollection;
import vn.biennien.relevance.Text;

/**
 * Makes the dictionary of {@link ColumnCompression} from the project's own texts: the judged articles, the samples and the tagger's
 * corpus, tagged and written as they are stored. The same texts give the same dictionary. Needed again only where another form of
 * {@link StoredArticle} makes the old one fit badly: then the number is the next one, the old file stays, and
 * {@link ColumnCompression#DICTIONARY} names the new one.
 *
 * <p>From the root of the project, with the number and the file of the dictionary:
 * <pre>
 * mvn -q -pl search-service -am -DskipTests test-compile \
 *   dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/test.classpath
 * java -cp "search-service/target/classes:search-service/target/test-classes:$(cat search-service/target/test.classpath)" \
 *   vn.biennien.search.stored.StoredDictionaryTrainer 1 search-service/src/main/resources/vn/biennien/search/stored/stored-1.zdict
 * </pre>
 */
public final class StoredDictionaryTrainer {

  /** With half of it columns are 1 percent larger at the level in use. */
  private static final int BYTES = 110 * 1024;
  private static final int MOST_SAMPLES = 64 * 1024 * 1024;
  /**
   * The number stands behind four bytes that say that this is a dictionary, the lowest byte first. The trainer makes one up, which
   * would take four bytes of each column; a small one takes one. (Those below 32,768 zstd keeps for dictionaries that all the world
   * shares.)
   */
  private static final int NUMBER_AT = 4;
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final Instant ACCEPTED = Instant.parse("2025-07-01T02:03:04.567Z");

  private final Enricher enricher = Enricher.load();

  private StoredDictionaryTrainer() {
  }

  /** @param args the number, and the file to write */
  public static void main(String[] args) throws IOException {
    byte[] dictionary = new StoredDictionaryTrainer().train(Integer.parseInt(args[0]));
    Files.write(Path.of(args[1]), dictionary);
    System.out.println(dictionary.length + " bytes in " + args[1]);
  }

  private byte[] train(int number) throws IOException {
    ZstdDictTrainer trainer = new ZstdDictTrainer(MOST_SAMPLES, BYTES);
    for (EnrichedArticle article : articles()) {
      trainer.addSample(StoredArticle.plain(article));
    }
    byte[] dictionary = trainer.trainSamples();
    ByteBuffer.wrap(dictionary).order(ByteOrder.LITTLE_ENDIAN).putInt(NUMBER_AT, number);
    return dictionary;
  }

  private List<EnrichedArticle> articles() throws IOException {
    List<EnrichedArticle> articles = new ArrayList<>();
    for (Text text : TestCollection.load().texts()) {
      articles.add(article(text.source(), new Page("https://" + text.source() + ".example/" + text.id() + ".html", text.title(),
          text.published(), null, text.text(), null)));
    }
    for (String line : Files.readAllLines(Path.of("launcher/samples/articles.ndjson"), UTF_8)) {
      JsonNode pushed = Json.MAPPER.readTree(line);
      String published = pushed.path("publishedAt").textValue();
      articles.add(article(pushed.path("source").textValue(), new Page(pushed.path("url").textValue(), pushed.path("title").textValue(),
          published == null ? null : OffsetDateTime.parse(published).toInstant(), null, pushed.path("text").textValue(),
          pushed.path("html").textValue())));
    }
    for (CorpusDocument document : CorpusReader.read(Path.of("enrichment/corpus"))) {
      Instant published = document.published() == null ? null : document.published().atStartOfDay(VIETNAM).toInstant();
      articles.add(article("bao-" + document.id().replaceAll("[-0-9].*", ""),
          new Page(null, null, published, null, document.text(), null)));
    }
    return articles;
  }

  private EnrichedArticle article(String source, Page page) {
    String identity = page.url() == null ? page.text() : page.url();
    return new EnrichedArticle(UUID.nameUUIDFromBytes(identity.getBytes(UTF_8)), DocumentVersion.of(1, Enricher.REVISION), source,
        page.url(), null, null, ACCEPTED, Map.of(), enricher.enrich(page));
  }
}
