package vn.biennien.relevance;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * The service beside the two indices that one has without further work, all asked the same.
 *
 * @param service  what is to be good
 * @param standard an index with Elasticsearch's standard analyzer
 * @param folded   an index without marks
 */
public record Comparison(Score service, Score standard, Score folded) {

  private static final String ROW = "%-8s %8s   %8s %8s %8s   %8s %8s %8s";

  /**
   * @param service       an address of search-service, whose index holds the collection and nothing else
   * @param elasticsearch where the two other indices are made
   * @param names         for each article the text that it was made of
   */
  public static Comparison run(TestCollection collection, URI service, URI elasticsearch, Map<UUID, String> names)
      throws IOException, InterruptedException {
    return new Comparison(Score.of(new ServiceEngine(service, names), collection),
        Score.of(PlainIndex.standard(elasticsearch, collection.texts()), collection),
        Score.of(PlainIndex.folded(elasticsearch, collection.texts()), collection));
  }

  /** A table of the kinds of queries, then the queries whose answers could be better, then {@link #summary()}. */
  public List<String> report() {
    List<String> lines = new ArrayList<>();
    lines.add(ROW.formatted("", "", "nDCG@10", "", "", "irrelevant", "", ""));
    lines.add(ROW.formatted("kind", "queries", "service", "standard", "folded", "service", "standard", "folded"));
    service.answers().stream().map(answer -> answer.query().kind()).distinct()
        .forEach(kind -> lines.add(row(kind, service.ofKind(kind), standard.ofKind(kind), folded.ofKind(kind))));
    lines.add(row("all", service, standard, folded));
    service.answers().stream().filter(answer -> answer.ndcg() < 0.9 || answer.irrelevant() > 1)
        .forEach(answer -> lines.add(text("· %.2f, %d irrelevant: %s", answer.ndcg(), answer.irrelevant(), answer.query().query())));
    lines.add(summary());
    return lines;
  }

  private static String row(String kind, Score service, Score standard, Score folded) {
    return ROW.formatted(kind, service.answers().size(), number(service.ndcg()), number(standard.ndcg()), number(folded.ndcg()),
        service.irrelevant(), standard.irrelevant(), folded.irrelevant());
  }

  /** The line that ends the bench. */
  public String summary() {
    return text("relevance ndcg@10=%.4f standard=%.4f folded=%.4f zero-hits=%d", service.ndcg(), standard.ndcg(), folded.ndcg(),
        service.zeroHits());
  }

  private static String number(double value) {
    return text("%.4f", value);
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
