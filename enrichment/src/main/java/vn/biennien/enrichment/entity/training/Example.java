package vn.biennien.enrichment.entity.training;

/**
 * One sentence to learn from.
 *
 * @param features for each token the numbers of its features
 * @param labels   for each token its label
 */
record Example(int[][] features, int[] labels) {
}
