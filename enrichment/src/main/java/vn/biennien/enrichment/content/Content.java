package vn.biennien.enrichment.content;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import vn.biennien.contracts.ArticleKind;
import vn.biennien.contracts.Block;
import vn.biennien.contracts.LeftOut;
import vn.biennien.contracts.Note;

/**
 * The article within a page.
 *
 * @param title       the story's title, or null where none was found
 * @param kind        one story or a listing
 * @param publishedAt as pushed, else as the page states it, else null
 * @param text        kept text in NFC: title, paragraphs, captions, a line feed between
 * @param blocks      what each line of {@code text} is, in order
 * @param leftOut     page furniture that was dropped, in page order
 * @param notes       EMPTY, MOJIBAKE or TRUNCATED where they apply
 */
public record Content(String title, ArticleKind kind, Instant publishedAt, String text, List<Block> blocks,
    List<LeftOut> leftOut, Set<Note> notes) {

  public Content {
    blocks = List.copyOf(blocks);
    leftOut = List.copyOf(leftOut);
    notes = Set.copyOf(notes);
  }
}
