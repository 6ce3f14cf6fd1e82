package vn.biennien.enrichment.gazetteer;

import java.util.List;

/**
 * A name of the gazetteer found in a text.
 *
 * @param first   its first token
 * @param end     after its last token
 * @param entries what has this name, at least one
 */
public record Match(int first, int end, List<Entry> entries) {
}
