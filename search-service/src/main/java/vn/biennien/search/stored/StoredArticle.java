package vn.biennien.search.stored;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import vn.biennien.contracts.ArticleKind;
import vn.biennien.contracts.EnrichedArticle;
import vn.biennien.contracts.Enrichment;
import vn.biennien.contracts.Entity;
import vn.biennien.contracts.LeftOut;
import vn.biennien.contracts.Note;

/**
 * An article as the index keeps it: one column with all that the event says, but for the names of entities in other languages, which
 * are the gazetteer's.
 *
 * <p>What a hit shows stands in front, so that to open one reads no further; {@link #article()} reads all. What the text says already,
 * mentions, offices, dates and most names, is only its place there. The bytes begin with the number of their form. Constants are stored by
 * their place: new ones go to the end of their enum, and anything else needs another form, beside which the older ones stay readable.
 */
public final class StoredArticle {

  private static final int FORM = 1;
  private static final ArticleKind[] KINDS = ArticleKind.values();
  private static final LeftOut.Reason[] REASONS = LeftOut.Reason.values();
  private static final Note[] NOTES = Note.values();

  private final UUID id;
  private final long version;
  private final String source;
  private final String url;
  private final String language;
  private final ArticleKind kind;
  private final Instant publishedAt;
  private final Instant acceptedAt;
  private final String text;
  private final String title;
  private final List<String> fingerprint;
  private final EntityColumn.Named named;
  private final byte[] bytes;
  private final int rest;

  private StoredArticle(byte[] bytes) {
    ByteReader from = new ByteReader(bytes, 0);
    long form = from.number();
    if (form != FORM) {
      throw new UnreadableColumnException("an article in the form " + form + ", which is not known here");
    }
    id = new UUID(from.fixed(Long.BYTES), from.fixed(Long.BYTES));
    version = from.number();
    source = from.string();
    url = from.string();
    language = from.string();
    kind = from.constant(KINDS);
    publishedAt = from.instant();
    acceptedAt = from.instant();
    text = from.string();
    title = from.beginning(text);
    fingerprint = BandColumn.read(from);
    named = EntityColumn.read(from, text);
    this.bytes = bytes;
    rest = from.at();
  }

  /**
   * The column of an article.
   *
   * @throws IllegalArgumentException if a string has half of a character, or the article is far larger than any can be
   */
  public static byte[] write(EnrichedArticle article) {
    return ColumnCompression.compress(plain(article));
  }

  /** The column before it is compressed. */
  static byte[] plain(EnrichedArticle article) {
    Enrichment content = article.content();
    String text = content.text();
    ByteWriter to = new ByteWriter();
    to.number(FORM);
    to.fixed(article.id().getMostSignificantBits(), Long.BYTES);
    to.fixed(article.id().getLeastSignificantBits(), Long.BYTES);
    to.number(article.version());
    to.string(article.source());
    to.string(article.url());
    to.string(content.language());
    to.constant(content.kind());
    to.instant(content.publishedAt());
    to.instant(article.acceptedAt());
    to.string(text);
    to.beginning(content.title(), text);
    BandColumn.write(to, content.fingerprint());
    EntityColumn.write(to, text, content.entities());

    to.string(article.externalId());
    to.instant(article.fetchedAt());
    to.number(article.metadata().size());
    new TreeMap<>(article.metadata()).forEach((name, value) -> {
      to.string(name);
      to.string(value);
    });
    to.number(content.revision());
    BlockColumn.write(to, text, content.blocks());
    EntityColumn.writeMentions(to, text, content.entities());
    OfficeColumn.write(to, text, content.entities(), content.offices());
    DateColumn.write(to, text, content.publishedAt(), content.dates());
    to.number(content.leftOut().size());
    for (LeftOut leftOut : content.leftOut()) {
      to.constant(leftOut.reason());
      to.string(leftOut.text());
      to.number(leftOut.length());
    }
    to.number(content.notes().size());
    content.notes().forEach(to::constant);
    return to.bytes();
  }

  /** @throws UnreadableColumnException if that is no column of an article, or one of a newer service */
  public static StoredArticle open(byte[] column) {
    return new StoredArticle(ColumnCompression.decompress(column));
  }

  public UUID id() {
    return id;
  }

  public long version() {
    return version;
  }

  public String source() {
    return source;
  }

  public String url() {
    return url;
  }

  public String title() {
    return title;
  }

  public ArticleKind kind() {
    return kind;
  }

  public String language() {
    return language;
  }

  public Instant publishedAt() {
    return publishedAt;
  }

  public Instant acceptedAt() {
    return acceptedAt;
  }

  public List<String> fingerprint() {
    return fingerprint;
  }

  public String text() {
    return text;
  }

  /** Without their mentions and their names in other languages. */
  public List<Entity> entities() {
    return named.entities();
  }

  /**
   * All of it, as the event was but for the names of entities in other languages.
   *
   * @throws UnreadableColumnException as {@link #open}
   */
  public EnrichedArticle article() {
    ByteReader from = new ByteReader(bytes, rest);
    String externalId = from.string();
    Instant fetchedAt = from.instant();
    Map<String, String> metadata = new HashMap<>();
    for (int count = from.count(); count > 0; count--) {
      String name = from.string();
      if (name == null) {
        throw new UnreadableColumnException("metadata without a name");
      }
      metadata.put(name, from.string());
    }
    int revision = ByteReader.narrow(from.number());
    return new EnrichedArticle(id, version, source, url, externalId, fetchedAt, acceptedAt, metadata,
        new Enrichment(title, kind, language, publishedAt, text, BlockColumn.read(from, text),
            EntityColumn.readMentions(from, text, named), OfficeColumn.read(from, text, named.entities()),
            DateColumn.read(from, text, publishedAt), leftOut(from), notes(from), fingerprint, revision));
  }

  private static List<LeftOut> leftOut(ByteReader from) {
    int count = from.count();
    List<LeftOut> leftOut = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      leftOut.add(new LeftOut(from.constant(REASONS), from.string(), ByteReader.narrow(from.number())));
    }
    return leftOut;
  }

  private static List<Note> notes(ByteReader from) {
    int count = from.count();
    List<Note> notes = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      notes.add(from.constant(NOTES));
    }
    return notes;
  }
}
