package vn.biennien.enrichment.content;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import vn.biennien.contracts.ArticleKind;
import vn.biennien.contracts.Block;
import vn.biennien.contracts.LeftOut.Reason;
import vn.biennien.contracts.Note;
import vn.biennien.enrichment.Page;

/**
 * Finds the article within a page. Immutable and thread-safe; time and memory grow linearly with the page.
 * Never throws for what a page holds.
 */
public final class ContentExtractor {

  /** UTF-16 units read of a page; the rest is dropped and said so. */
  public static final int LONGEST = 5 * 1024 * 1024;

  private final Phrases phrases = new Phrases();
  private final Furniture furniture = new Furniture(phrases);
  private final Sections sections = new Sections(phrases);
  private final Edges edges = new Edges(phrases);
  private final HtmlReader html = new HtmlReader(phrases);

  /** @param page with {@code text}, or {@code html}, or neither, which makes empty content */
  public Content extract(Page page) {
    boolean plain = page.text() != null || page.html() == null;
    String given = plain ? page.text() == null ? "" : page.text() : page.html();
    boolean truncated = given.length() > LONGEST;
    String raw = Mojibake.repair(truncated ? given.substring(0, LONGEST) : given);
    String title = Titles.clean(page.title(), null);
    Source source = plain ? TextReader.read(raw, title, truncated) : html.read(raw, title, truncated);
    return extract(page, source, raw != given && !truncated);
  }

  private Content extract(Page page, Source source, boolean repaired) {
    Draft draft = new Draft(source.lines());
    PublicationTimes times = new PublicationTimes();
    for (int i = 0; i < draft.size(); i++) {
      PublicationLine time = PublicationLine.parse(draft.text(i), phrases);
      Reason reason = time != null ? Reason.PUBLICATION_LINE : furniture.find(draft.text(i), draft.shape(i));
      if (reason == null) {
        reason = hinted(draft.hint(i));
      }
      if (reason != null) {
        draft.leaveOut(i, reason);
      }
      if (time != null) {
        times.add(i, time);
      }
    }
    boolean listing = Listing.isListing(draft, source.title());
    Pictures.leaveOutSubstitutes(draft, source.title());
    if (!listing) {
      TitleFinder.find(draft, source.title(), phrases);
      leaveOutLinks(draft);
      Pictures.leaveOutSubstitutes(draft, source.title());
      Pictures.findCaptions(draft);
      sections.leaveOut(draft);
      edges.decide(draft);
    }
    Pictures.leaveOutRepeats(draft);
    return write(page, source, draft, times, listing, repaired);
  }

  /** A line in a story that is one link leads to another story. */
  private static void leaveOutLinks(Draft draft) {
    for (int i = 0; i < draft.size(); i++) {
      if (draft.isOpen(i) && draft.hint(i) == Line.Hint.LINKS && draft.shape(i).words() >= 4) {
        draft.leaveOut(i, Reason.RELATED_STORIES);
      }
    }
  }

  private static Reason hinted(Line.Hint hint) {
    return switch (hint) {
      case TIME -> Reason.PUBLICATION_LINE;
      case RELATED -> Reason.RELATED_STORIES;
      case MENU -> Reason.MENU;
      case COMMENTS -> Reason.COMMENTS;
      default -> null;
    };
  }

  private static Content write(Page page, Source source, Draft draft, PublicationTimes times, boolean listing,
      boolean repaired) {
    Assembly assembly = new Assembly();
    assembly.leaveOut(source.before());
    String title = listing ? null : draft.title() >= 0 ? draft.text(draft.title()) : source.title();
    if (title != null) {
      assembly.keep(Block.Kind.TITLE, title);
    }
    int last = lastParagraph(draft);
    for (int i = 0; i < draft.size(); i++) {
      if (draft.isLeftOut(i)) {
        assembly.leaveOut(draft.reason(i), draft.text(i));
      } else if (i != draft.title()) {
        assembly.flush();
        keep(assembly, draft, i, !listing && i == last);
      }
    }
    assembly.flush();
    assembly.leaveOut(source.after());
    String text = assembly.text();
    Set<Note> notes = EnumSet.noneOf(Note.class);
    if (text.isEmpty()) {
      notes.add(Note.EMPTY);
    }
    if (source.truncated()) {
      notes.add(Note.TRUNCATED);
    }
    if (repaired || Mojibake.isIn(text)) {
      notes.add(Note.MOJIBAKE);
    }
    Instant publishedAt = page.publishedAt() != null ? page.publishedAt()
        : source.publishedAt() != null ? source.publishedAt() : times.best(draft, listing);
    return new Content(title, listing ? ArticleKind.LISTING : ArticleKind.STORY, publishedAt, text, assembly.blocks(),
        assembly.leftOut(), notes);
  }

  /** Keeps a line, its credit at the end as a block of its own. */
  private static void keep(Assembly assembly, Draft draft, int line, boolean last) {
    String text = draft.text(line);
    Block.Kind kind = draft.kind(line);
    int credit = kind == Block.Kind.PARAGRAPH || kind == Block.Kind.CAPTION ? Credits.tail(text) : -1;
    Block.Kind creditKind = credit > 0 ? Credits.kind(text.substring(credit)) : Block.Kind.BYLINE;
    if (credit <= 0 && last) {
      credit = Credits.nameTail(text);
    }
    String head = credit > 0 ? withoutDash(text.substring(0, credit)) : text;
    if (credit > 0 && !head.isEmpty()) {
      assembly.keep(kind, head);
      assembly.keep(creditKind, text.substring(credit));
    } else {
      assembly.keep(kind, text);
    }
  }

  /** A caption without the dash that led to its credit. */
  private static String withoutDash(String text) {
    int end = text.length();
    while (end > 0 && " -–—/|".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }

  private static int lastParagraph(Draft draft) {
    for (int i = draft.size() - 1; i >= 0; i--) {
      if (!draft.isLeftOut(i) && draft.kind(i) == Block.Kind.PARAGRAPH && draft.isProse(i)) {
        return i;
      }
    }
    return -1;
  }
}
