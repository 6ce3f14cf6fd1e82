package vn.biennien.ingest.articles;

import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.biennien.contracts.RawArticle;
import vn.biennien.ingest.outbox.Outbox;
import vn.biennien.web.problem.ProblemException;
import vn.biennien.web.problem.ProblemType;

/** Reads the ledger. */
@ApplicationScoped
public class Archive {

  private static final int MAX_VERSIONS = 100;

  private final Outbox outbox;

  Archive(Outbox outbox) {
    this.outbox = outbox;
  }

  /** @throws ProblemException if no article has the id */
  @Transactional
  public ArticleView view(UUID id) {
    Article article = find(id);
    List<ArticleView.Version> versions = ArticleVersion.find("articleId = ?1 order by version desc", id)
        .page(Page.ofSize(MAX_VERSIONS))
        .project(ArticleView.Version.class)
        .list();
    return new ArticleView(id, article.source, article.version, article.firstAcceptedAt, article.acceptedAt,
        article.retractedAt, !outbox.holds(id), versions);
  }

  /**
   * The article as it was pushed.
   *
   * @param version which one, or null for the newest
   * @throws ProblemException if there is none, or the article was taken back
   */
  @Transactional
  public RawArticle raw(UUID id, Long version) {
    Article article = find(id);
    if (article.retractedAt != null) {
      throw new ProblemException(ArticleProblems.RETRACTED, "The source took the article back at " + article.retractedAt + ".");
    }
    long wanted = version == null ? article.version : version;
    return ArticleVersion.<ArticleVersion>findByIdOptional(new ArticleVersion.Key(id, wanted))
        .filter(found -> !found.retracted)
        .map(found -> found.toEvent(article.source))
        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND,
            "The article has no content as version " + wanted + "; its newest is " + article.version + "."));
  }

  private static Article find(UUID id) {
    return Article.<Article>findByIdOptional(id).orElseThrow(() -> Ledger.unknown(id));
  }
}
