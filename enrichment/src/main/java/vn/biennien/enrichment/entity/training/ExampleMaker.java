package vn.biennien.enrichment.entity.training;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.biennien.enrichment.entity.FeatureView;
import vn.biennien.enrichment.entity.Lexicon;
import vn.biennien.enrichment.entity.training.CorpusDocument.Annotation;
import vn.biennien.enrichment.gazetteer.Gazetteer;
import vn.biennien.enrichment.text.Tokenizer;
import vn.biennien.enrichment.text.Tokens;

/** Turns documents into examples: numbers the features that occur often enough, and labels the tokens. */
final class ExampleMaker {

  /** A feature seen in one document teaches nothing but that document. */
  private static final int LEAST_OFTEN = 2;

  private final Gazetteer gazetteer;
  private final Lexicon lexicon;
  private final ModelKind kind;
  /** How many documents have a feature, copies with exchanged names counted once. */
  private final Map<Long, Integer> counts = new HashMap<>(1 << 22);
  private final Set<Long> ofDocument = new HashSet<>();
  private String document = "";
  private long[] keys = new long[0];
  private final Map<Long, Integer> numbers = new HashMap<>(1 << 20);

  ExampleMaker(Gazetteer gazetteer, Lexicon lexicon, ModelKind kind) {
    this.gazetteer = gazetteer;
    this.lexicon = lexicon;
    this.kind = kind;
  }

  /** First pass: counts the features of a document; its copies come right after it. */
  void count(CorpusDocument next) {
    if (!next.id().equals(document)) {
      ofDocument.clear();
      document = next.id();
    }
    view(next).forEach((from, to, labels, features) -> {
      for (long[] token : features) {
        for (long feature : token) {
          if (ofDocument.add(feature)) {
            counts.merge(feature, 1, Integer::sum);
          }
        }
      }
    });
  }

  /** Between the passes: gives numbers to the features that are kept. */
  void number() {
    keys = counts.entrySet().stream().filter(e -> e.getValue() >= LEAST_OFTEN)
        .mapToLong(Map.Entry::getKey).sorted().toArray();
    counts.clear();
    for (int i = 0; i < keys.length; i++) {
      numbers.put(keys[i], i);
    }
  }

  int features() {
    return keys.length;
  }

  long key(int feature) {
    return keys[feature];
  }

  /** Second pass: the sentences of a document as examples. */
  void make(CorpusDocument document, List<Example> examples) {
    view(document).forEach((from, to, labels, features) -> {
      int[][] numbered = new int[to - from][];
      for (int i = 0; i < numbered.length; i++) {
        int[] row = new int[features[i].length];
        int n = 0;
        for (long feature : features[i]) {
          Integer number = numbers.get(feature);
          if (number != null) {
            row[n++] = number;
          }
        }
        numbered[i] = Arrays.copyOf(row, n);
      }
      examples.add(new Example(numbered, Arrays.copyOfRange(labels, from, to)));
    });
  }

  private FeatureView view(CorpusDocument document) {
    Tokens tokens = Tokenizer.tokenize(document.text());
    int[] labels = label(document, tokens, kind);
    int[] extra = kind == ModelKind.OFFICES ? label(document, tokens, ModelKind.ENTITIES) : null;
    return new FeatureView(tokens, lexicon, gazetteer, labels, extra);
  }

  /** The labels of a document's tokens. Where a mark cuts a token in two it is left out. */
  static int[] label(CorpusDocument document, Tokens tokens, ModelKind kind) {
    int[] labels = new int[tokens.size()];
    for (Annotation mark : document.annotations()) {
      int type = kind.type(mark.tag());
      if (type >= 0) {
        int first = tokens.tokenAt(mark.start());
        int end = tokens.tokenAt(mark.end());
        if (end > first && tokens.start(first) == mark.start() && tokens.end(end - 1) == mark.end()) {
          kind.tagset().mark(labels, first, end, type);
        }
      }
    }
    return labels;
  }
}
