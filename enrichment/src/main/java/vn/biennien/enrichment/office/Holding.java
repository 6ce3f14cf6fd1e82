package vn.biennien.enrichment.office;

import vn.biennien.enrichment.entity.Span;

/**
 * An office and who holds it.
 *
 * @param person the holder's mention beside the office
 * @param first  the office's first token
 * @param end    after the office's last token
 */
public record Holding(Span person, int first, int end) {
}
