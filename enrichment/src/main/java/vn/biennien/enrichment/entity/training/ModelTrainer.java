package vn.biennien.enrichment.entity.training;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import vn.biennien.enrichment.entity.Lexicon;
import vn.biennien.enrichment.gazetteer.Gazetteer;

/**
 * Trains the models of this jar from the corpus. The same corpus, gazetteer and word classes give the same
 * bytes: every choice by chance comes from a fixed seed and one thread does it all.
 */
public final class ModelTrainer {

  private static final long SEED = 20250701;

  private ModelTrainer() {
  }

  /** Arguments: the corpus folder, the folder to write the models to, and how often each document is exchanged. */
  public static void main(String[] args) throws IOException {
    Path corpus = Path.of(args[0]);
    Path target = Path.of(args[1]);
    int copies = args.length > 2 ? Integer.parseInt(args[2]) : 4;
    Gazetteer gazetteer = Gazetteer.load();
    Lexicon lexicon = Lexicon.load();
    List<CorpusDocument> documents = CorpusReader.read(corpus).stream().filter(d -> !d.test()).toList();
    NameExchange exchange = new NameExchange(gazetteer, new NamePool(lexicon, documents), SEED);
    List<CorpusDocument> all = new ArrayList<>();
    for (CorpusDocument document : documents) {
      all.add(document);
      for (int i = 0; i < copies; i++) {
        all.add(exchange.exchange(document));
      }
    }
    System.out.printf("%d documents, %d with exchanged names%n", documents.size(), all.size());
    for (ModelKind kind : ModelKind.values()) {
      ExampleMaker maker = new ExampleMaker(gazetteer, lexicon, kind);
      all.forEach(maker::count);
      maker.number();
      List<Example> examples = new ArrayList<>();
      all.forEach(d -> maker.make(d, examples));
      System.out.printf("%s: %d sentences, %d features%n", kind, examples.size(), maker.features());
      Crf learner = kind.learner(maker.features());
      learner.train(examples, kind.rounds(), SEED);
      byte[] model = new Quantizer(kind.tagset(), learner, maker).model();
      Path file = target.resolve(kind.file());
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (OutputStream out = new GZIPOutputStream(packed)) {
        out.write(model);
      }
      Files.write(file, packed.toByteArray());
      System.out.printf("%s: %,d bytes%n", file.getFileName(), packed.size());
    }
  }
}
