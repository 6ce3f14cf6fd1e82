package vn.biennien.contracts;

import java.time.Instant;
import java.util.List;

/**
 * What the tagger makes of a page. All offsets are UTF-16 units into {@code text}.
 *
 * @param title       the story's title, or null where none was found
 * @param kind        one story, or a listing of many
 * @param language    BCP 47 tag of the language found ({@code vi}, {@code zh}, {@code en}, {@code lo} …), {@code und} if none
 * @param publishedAt when the page was published: as pushed, else as the page states it, else null
 * @param text        the kept text in the author's spelling: title first, then paragraphs and captions, a line feed between
 * @param blocks      what each stretch of {@code text} is, in order, covering all of it but the line feeds
 * @param entities    people, places, bodies and events, in order of first mention
 * @param offices     which person holds which office
 * @param dates       temporal expressions in order
 * @param leftOut     page furniture that was dropped, with the reason
 * @param notes       what was found amiss or not done, see {@link Note}
 * @param fingerprint bands of the near-duplicate signature; two articles that share a band are candidates
 * @param revision    of the tagger, 0 to 999
 */
public record Enrichment(String title, ArticleKind kind, String language, Instant publishedAt, String text,
    List<Block> blocks, List<Entity> entities, List<Office> offices, List<TemporalExpression> dates,
    List<LeftOut> leftOut, List<Note> notes, List<String> fingerprint, int revision) {

  public Enrichment {
    blocks = Copies.of(blocks);
    entities = Copies.of(entities);
    offices = Copies.of(offices);
    dates = Copies.of(dates);
    leftOut = Copies.of(leftOut);
    notes = Copies.of(notes);
    fingerprint = Copies.of(fingerprint);
  }
}
