package vn.biennien.enrichment.content;

import java.time.Instant;
import java.util.List;
import vn.biennien.contracts.LeftOut;

/**
 * A page as lines.
 *
 * @param title       what the mark-up or the sender says the title is, or null
 * @param publishedAt what the mark-up says, or null
 * @param lines       the part of the page the story is in
 * @param before      left out above it
 * @param after       left out below it
 * @param truncated   whether the page was longer than what is read
 */
record Source(String title, Instant publishedAt, List<Line> lines, List<LeftOut> before, List<LeftOut> after,
    boolean truncated) {
}
