package vn.biennien.kafka.event;

import java.util.UUID;
import vn.biennien.contracts.EnrichedArticle;
import vn.biennien.contracts.RawArticle;
import vn.biennien.contracts.RetractedArticle;

/** A decoded event. */
public sealed interface Event {

  UUID id();

  /** The ledger's version on the raw topic, a document version on the enriched one. */
  long version();

  /** A new or changed article. */
  record Accepted(RawArticle article) implements Event {
    @Override
    public UUID id() {
      return article.id();
    }

    @Override
    public long version() {
      return article.version();
    }
  }

  /** A tagged article. */
  record Enriched(EnrichedArticle article) implements Event {
    @Override
    public UUID id() {
      return article.id();
    }

    @Override
    public long version() {
      return article.version();
    }
  }

  /** An article that was taken back. */
  record Retracted(RetractedArticle article) implements Event {
    @Override
    public UUID id() {
      return article.id();
    }

    @Override
    public long version() {
      return article.version();
    }
  }
}
