package vn.biennien.kafka.event;

import vn.biennien.contracts.EnrichedArticle;
import vn.biennien.contracts.RawArticle;
import vn.biennien.contracts.RetractedArticle;
import vn.biennien.kafka.RejectedRecordException;

/** What an event must have for anything to be made of it; the schemas of the contracts hold writers to more. */
final class Required {

  private Required() {
  }

  static RawArticle of(RawArticle article) throws RejectedRecordException {
    present("id", article.id());
    positive("version", article.version());
    present("source", article.source());
    present("acceptedAt", article.acceptedAt());
    present("text or html", article.text() == null ? article.html() : article.text());
    return article;
  }

  static EnrichedArticle of(EnrichedArticle article) throws RejectedRecordException {
    present("id", article.id());
    positive("version", article.version());
    present("source", article.source());
    present("acceptedAt", article.acceptedAt());
    present("content", article.content());
    present("content.text", article.content().text());
    return article;
  }

  static RetractedArticle of(RetractedArticle article) throws RejectedRecordException {
    present("id", article.id());
    positive("version", article.version());
    present("source", article.source());
    present("retractedAt", article.retractedAt());
    return article;
  }

  private static void present(String field, Object value) throws RejectedRecordException {
    if (value == null) {
      throw new RejectedRecordException(EventDecoder.STAGE, "the field " + field + " is missing");
    }
  }

  private static void positive(String field, long value) throws RejectedRecordException {
    if (value < 1) {
      throw new RejectedRecordException(EventDecoder.STAGE, "the field " + field + " is missing or below 1");
    }
  }
}
