package vn.biennien.enrichment.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import vn.biennien.enrichment.gazetteer.Gazetteer;
import vn.biennien.enrichment.text.Tokenizer;
import vn.biennien.enrichment.text.Tokens;

class SequenceModelTest {

  private static final Tagset TAGS = new Tagset(List.of("A", "B"));
  private static final String TEXT = "Hôm qua bà Lê Thị Mơ, Giám đốc Công ty Sông Xanh, tới Cao Bằng (Việt Nam) dự Hội chợ 2024.";

  @Test
  void whateverTheWeightsTheLabelsMakeWholeNames() throws IOException {
    Gazetteer gazetteer = Gazetteer.load();
    Lexicon lexicon = Lexicon.load();
    Tokens tokens = Tokenizer.tokenize(TEXT);
    Columns columns = new Columns(tokens, lexicon, gazetteer.match(tokens));
    for (int seed = 0; seed < 50; seed++) {
      // Given a model of random weights for every feature of the text
      SequenceModel model = random(columns, seed);
      // When the text is labelled
      int[] labels = new int[tokens.size()];
      model.label(columns, 0, tokens.size(), labels, null, model.room());
      // Then each label may follow the one before it
      int before = Tagset.OUTSIDE;
      for (int label : labels) {
        assertThat(Tagset.allows(before, label)).isTrue();
        before = label;
      }
      assertThat(Tagset.allows(before, Tagset.OUTSIDE)).isTrue();
    }
  }

  @Test
  void theBestSequenceIsTheOneOfTheHighestSum() throws IOException {
    Gazetteer gazetteer = Gazetteer.load();
    Tokens tokens = Tokenizer.tokenize("Bà Mơ tới Huế");
    Columns columns = new Columns(tokens, Lexicon.load(), gazetteer.match(tokens));
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      TreeSet<Long> keys = keys(columns);
      byte[][] weights = weights(random, keys.size());
      int[][] transitions = transitions(random);
      SequenceModel model = read(transitions, keys, weights);
      int[] labels = new int[4];
      model.label(columns, 0, 4, labels, null, model.room());
      long best = Long.MIN_VALUE;
      int n = TAGS.size();
      for (int code = 0; code < n * n * n * n; code++) {
        int[] path = {code % n, code / n % n, code / n / n % n, code / n / n / n};
        best = Math.max(best, sum(columns, keys, weights, transitions, path));
      }
      assertThat(sum(columns, keys, weights, transitions, labels)).isEqualTo(best);
    }
  }

  private static long sum(Columns columns, TreeSet<Long> keys, byte[][] weights, int[][] transitions, int[] path) {
    List<Long> order = List.copyOf(keys);
    List<long[]> features = features(columns);
    long sum = 0;
    int before = Tagset.OUTSIDE;
    for (int i = 0; i < path.length; i++) {
      if (!Tagset.allows(before, path[i])) {
        return Long.MIN_VALUE;
      }
      for (long feature : features.get(i)) {
        sum += weights[order.indexOf(feature)][path[i]];
      }
      sum += transitions[before][path[i]];
      before = path[i];
    }
    return Tagset.allows(before, Tagset.OUTSIDE) ? sum : Long.MIN_VALUE;
  }

  @Test
  void aFileThatIsNoModelIsRefused() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(new byte[64]);
    }
    assertThatThrownBy(() -> SequenceModel.read(new ByteArrayInputStream(packed.toByteArray())))
        .isInstanceOf(IOException.class).hasMessageContaining("not a model");
  }

  private static SequenceModel random(Columns columns, int seed) throws IOException {
    Random random = new Random(seed);
    TreeSet<Long> keys = keys(columns);
    return read(transitions(random), keys, weights(random, keys.size()));
  }

  private static TreeSet<Long> keys(Columns columns) {
    TreeSet<Long> keys = new TreeSet<>();
    features(columns).forEach(token -> Arrays.stream(token).forEach(keys::add));
    return keys;
  }

  /** The features of each token of a text that is one sentence. */
  private static List<long[]> features(Columns columns) {
    List<long[]> features = new ArrayList<>();
    Window window = new Window(group -> group);
    Features found = Features.all();
    window.open(columns, 0, columns.tokens.size(), null);
    for (int i = 0; i < columns.tokens.size(); i++) {
      window.next();
      Templates.write(window, found);
      features.add(found.keys());
    }
    return features;
  }

  private static byte[][] weights(Random random, int count) {
    byte[][] weights = new byte[count][TAGS.size()];
    for (byte[] row : weights) {
      for (int i = 1; i < row.length; i++) {
        row[i] = (byte) (random.nextInt(2 * ModelWriter.LARGEST + 1) - ModelWriter.LARGEST);
      }
    }
    return weights;
  }

  private static int[][] transitions(Random random) {
    int[][] transitions = new int[TAGS.size()][TAGS.size()];
    for (int[] row : transitions) {
      Arrays.setAll(row, i -> random.nextInt(2000) - 1000);
    }
    return transitions;
  }

  private static SequenceModel read(int[][] transitions, TreeSet<Long> keys, byte[][] weights) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      ModelWriter.write(TAGS, transitions, keys.stream().mapToLong(k -> k).toArray(), weights, out);
    }
    return SequenceModel.read(new ByteArrayInputStream(packed.toByteArray()));
  }
}
