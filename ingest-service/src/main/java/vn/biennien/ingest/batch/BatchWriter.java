package vn.biennien.ingest.batch;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.biennien.ingest.articles.ArticleMetrics;
import vn.biennien.ingest.articles.Ledger;
import vn.biennien.ingest.articles.Outcome;
import vn.biennien.ingest.articles.Push;
import vn.biennien.ingest.errors.Failures;
import vn.biennien.ingest.errors.Outage;

/** Writes the items of a group into the ledger and answers each. */
@ApplicationScoped
class BatchWriter {

  private final Ledger ledger;
  private final ArticleMetrics metrics;

  BatchWriter(Ledger ledger, ArticleMetrics metrics) {
    this.ledger = ledger;
    this.metrics = metrics;
  }

  /**
   * @param group no two articles with the same id
   * @return one result for each item, in order
   */
  List<Result> write(List<Item> group) {
    List<Item> articles = group.stream().filter(item -> item.push() != null).toList();
    Map<Long, Result> results = new HashMap<>();
    if (!articles.isEmpty()) {
      results.putAll(accept(articles));
    }
    List<Result> ordered = new ArrayList<>(group.size());
    for (Item item : group) {
      if (item.problem() != null) {
        metrics.rejected();
        ordered.add(Result.rejected(item.line(), item.problem()));
      } else {
        ordered.add(results.get(item.line()));
      }
    }
    return ordered;
  }

  private Map<Long, Result> accept(List<Item> articles) {
    Map<Long, Result> results = new HashMap<>();
    List<Push> pushes = articles.stream().map(Item::push).toList();
    try {
      List<Outcome> outcomes = ledger.accept(pushes);
      for (int i = 0; i < outcomes.size(); i++) {
        metrics.count(outcomes.get(i));
        results.put(articles.get(i).line(), Result.of(articles.get(i).line(), outcomes.get(i)));
      }
    } catch (SQLException | RuntimeException e) {
      if (articles.size() > 1 && !Outage.is(e)) {
        // Whatever it was, only the article that caused it shall suffer.
        articles.forEach(article -> results.putAll(accept(List.of(article))));
      } else {
        var problem = Failures.problem(e);
        for (Item article : articles) {
          metrics.rejected();
          results.put(article.line(), Result.rejected(article.line(), problem));
        }
      }
    }
    return results;
  }
}
