package vn.biennien.enrichment.entity.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.biennien.enrichment.entity.EntityModels;
import vn.biennien.enrichment.entity.Lexicon;
import vn.biennien.enrichment.gazetteer.Gazetteer;
import vn.biennien.enrichment.text.Tokenizer;
import vn.biennien.enrichment.text.Tokens;

class TrainingTest {

  @TempDir
  Path folder;

  @Test
  void theSameCorpusGivesTheSameBytes() throws IOException {
    // Given a small part of the corpus
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    Files.copy(Path.of("corpus", "border-1.txt"), corpus.resolve("border-1.txt"));
    Path first = Files.createDirectory(folder.resolve("first"));
    Path second = Files.createDirectory(folder.resolve("second"));

    // When models are trained on it twice
    ModelTrainer.main(new String[] {corpus.toString(), first.toString(), "2"});
    ModelTrainer.main(new String[] {corpus.toString(), second.toString(), "2"});

    // Then they are the same
    for (String file : List.of(EntityModels.ENTITIES, EntityModels.OFFICES)) {
      assertThat(Files.readAllBytes(first.resolve(file))).hasSizeGreaterThan(1000).isEqualTo(Files.readAllBytes(second.resolve(file)));
    }
  }

  @Test
  void exchangedNamesKeepTheirMarks() throws IOException {
    List<CorpusDocument> documents = CorpusReader.read(Path.of("corpus")).subList(0, 40);
    Gazetteer gazetteer = Gazetteer.load();
    NameExchange exchange = new NameExchange(gazetteer, new NamePool(Lexicon.load(), documents), 1);
    int changed = 0;
    for (CorpusDocument document : documents) {
      CorpusDocument other = exchange.exchange(document);
      changed += other.text().equals(document.text()) ? 0 : 1;
      assertThat(other.text().lines().count()).isEqualTo(document.text().lines().count());
      assertThat(other.annotations()).hasSameSizeAs(document.annotations());
      // Every mark still begins and ends with a token of the new text.
      Tokens tokens = Tokenizer.tokenize(other.text());
      for (CorpusDocument.Annotation mark : other.annotations()) {
        int token = tokens.tokenAt(mark.start());
        assertThat(tokens.start(token)).as("%s in %s", mark, other.id()).isEqualTo(mark.start());
      }
    }
    assertThat(changed).isEqualTo(documents.size());
  }
}
