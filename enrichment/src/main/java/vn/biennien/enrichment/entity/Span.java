package vn.biennien.enrichment.entity;

import vn.biennien.contracts.EntityType;

/**
 * A name found in a text.
 *
 * @param type  what it names
 * @param first its first token
 * @param end   after its last token
 */
public record Span(EntityType type, int first, int end) {
}
