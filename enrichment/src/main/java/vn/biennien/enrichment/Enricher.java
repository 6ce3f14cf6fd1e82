package vn.biennien.enrichment;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.biennien.contracts.Block;
import vn.biennien.contracts.Enrichment;
import vn.biennien.contracts.Note;
import vn.biennien.contracts.Office;
import vn.biennien.contracts.TemporalExpression;
import vn.biennien.enrichment.content.Content;
import vn.biennien.enrichment.content.ContentExtractor;
import vn.biennien.enrichment.content.Fingerprint;
import vn.biennien.enrichment.entity.EntityLinker;
import vn.biennien.enrichment.entity.EntityLinker.Linked;
import vn.biennien.enrichment.entity.EntityTagger;
import vn.biennien.enrichment.entity.EntityTagger.Found;
import vn.biennien.enrichment.entity.Span;
import vn.biennien.enrichment.gazetteer.Entry;
import vn.biennien.enrichment.gazetteer.Gazetteer;
import vn.biennien.enrichment.gazetteer.NameResolver;
import vn.biennien.enrichment.gazetteer.NameResolver.Name;
import vn.biennien.enrichment.office.OfficeReader;
import vn.biennien.enrichment.temporal.TemporalTagger;
import vn.biennien.enrichment.text.Language;
import vn.biennien.enrichment.text.Tokenizer;
import vn.biennien.enrichment.text.Tokens;

/**
 * Turns a page into clean text with its people, places, bodies, events, offices and dates. Immutable and
 * thread-safe; the same page gives the same result. Never throws for what a page holds.
 */
public final class Enricher {

  /** Rises with each change that makes other results of the same page, 0 to 999. */
  public static final int REVISION = 3;

  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  private final ContentExtractor contents = new ContentExtractor();
  private final TemporalTagger dates = TemporalTagger.create();
  private final NameResolver resolver;
  private final EntityTagger entities;
  private final OfficeReader offices;

  private Enricher(Gazetteer gazetteer, EntityTagger entities) {
    resolver = new NameResolver(gazetteer);
    this.entities = entities;
    offices = new OfficeReader(entities.lexicon());
  }

  /** Reads the models and the gazetteer of this jar; takes well under a second. To be done once. */
  public static Enricher load() {
    Gazetteer gazetteer = Gazetteer.load();
    return new Enricher(gazetteer, EntityTagger.load(gazetteer));
  }

  /** @param page with text or HTML; an empty one gives an empty result that says so */
  public Enrichment enrich(Page page) {
    Content content = contents.extract(page);
    Set<Note> notes = content.notes().isEmpty() ? EnumSet.noneOf(Note.class) : EnumSet.copyOf(content.notes());
    Language language = Language.of(content.text());
    LocalDate day = content.publishedAt() == null ? null : content.publishedAt().atZone(VIETNAM).toLocalDate();
    Tokens tokens = Tokenizer.tokenize(content.text());
    // The models have only seen Vietnamese with its marks: elsewhere the gazetteer alone speaks.
    Found tagged = language == Language.VIETNAMESE ? entities.tag(tokens) : entities.gazetteerOnly(tokens);
    List<TemporalExpression> times = language.isVietnamese()
        ? dates.tag(tokens, content.blocks(), content.kind(), day) : List.of();
    if (language != Language.VIETNAMESE) {
      notes.add(language.isVietnamese() ? Note.NO_DIACRITICS : Note.NOT_VIETNAMESE);
    }
    if (content.text().isBlank()) {
      notes.remove(Note.NOT_VIETNAMESE);
      notes.add(Note.EMPTY);
    }
    if (day == null) {
      notes.add(Note.NO_PUBLICATION_DAY);
    }
    List<Span> names = story(tokens, content.blocks(), tagged.names());
    Map<Span, Entry> entries = entries(tokens, names, day);
    Linked linked = EntityLinker.link(tokens, names, entries);
    List<Office> held = offices.read(tokens, names, tagged, linked, entries);
    return new Enrichment(content.title(), content.kind(), language.tag(), content.publishedAt(), content.text(),
        content.blocks(), linked.entities(), held, times, content.leftOut(), List.copyOf(notes),
        Fingerprint.of(content, tokens), REVISION);
  }

  /** The gazetteer's entry of each name that can be only one. */
  private Map<Span, Entry> entries(Tokens tokens, List<Span> names, LocalDate day) {
    Map<Name, Entry> found = resolver.resolve(tokens,
        names.stream().map(n -> new Name(n.type(), n.first(), n.end())).toList(), day);
    Map<Span, Entry> entries = new HashMap<>();
    for (Span name : names) {
      Entry entry = found.get(new Name(name.type(), name.first(), name.end()));
      if (entry != null) {
        entries.put(name, entry);
      }
    }
    return entries;
  }

  /** Names of the story: those of a byline or a credit are metadata. */
  private static List<Span> story(Tokens tokens, List<Block> blocks, List<Span> names) {
    List<Block> credits = blocks.stream()
        .filter(b -> b.kind() == Block.Kind.BYLINE || b.kind() == Block.Kind.CREDIT).toList();
    if (credits.isEmpty()) {
      return names;
    }
    List<Span> kept = new ArrayList<>(names.size());
    int credit = 0;
    for (Span name : names) {
      int at = tokens.start(name.first());
      while (credit < credits.size() && credits.get(credit).end() <= at) {
        credit++;
      }
      if (credit == credits.size() || at < credits.get(credit).start()) {
        kept.add(name);
      }
    }
    return kept;
  }
}
