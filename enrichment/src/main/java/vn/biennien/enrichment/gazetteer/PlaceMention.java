package vn.biennien.enrichment.gazetteer;

/**
 * A place named in a text, with or without the generic word in front ("tỉnh Lạng Sơn", "Lạng Sơn").
 *
 * @param first its first token
 * @param end   after its last token
 */
public record PlaceMention(int first, int end) {
}
