package vn.biennien.search.query;

/**
 * What a query wants to see in a text.
 *
 * @param text     as written, or as Vietnamese texts call it
 * @param phrase   whether it counts only as a whole
 * @param matching how closely its syllables must be met
 */
public record Wanted(String text, boolean phrase, Matching matching) {
}
