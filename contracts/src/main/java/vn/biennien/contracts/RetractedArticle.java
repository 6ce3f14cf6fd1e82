package vn.biennien.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * An article its source took back.
 *
 * @param id          the article
 * @param version     on {@link Topic#RAW} the ledger's version, on {@link Topic#ENRICHED} a document version
 *                    ({@link DocumentVersion}); higher than that of the content taken back
 * @param source      whose article it is
 * @param retractedAt when it was taken back
 */
public record RetractedArticle(UUID id, long version, String source, Instant retractedAt) {
}
