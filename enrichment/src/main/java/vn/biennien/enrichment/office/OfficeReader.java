package vn.biennien.enrichment.office;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.biennien.contracts.EntityType;
import vn.biennien.contracts.Office;
import vn.biennien.enrichment.entity.EntityLinker.Linked;
import vn.biennien.enrichment.entity.EntityTagger.Found;
import vn.biennien.enrichment.entity.Lexicon;
import vn.biennien.enrichment.entity.Span;
import vn.biennien.enrichment.gazetteer.Entry;
import vn.biennien.enrichment.text.Tokens;

/** Reads what an office is of: its title, body and place, and the holder's full name. */
public final class OfficeReader {

  private final OfficeAssigner assigner;

  public OfficeReader(Lexicon lexicon) {
    assigner = new OfficeAssigner(lexicon);
  }

  /**
   * @param names   names in order
   * @param tagged  what the tagger found: offices in order, and the word classes of the tokens
   * @param linked  the entities of the names
   * @param entries the gazetteer's entries of the names that have one
   * @return one for each office written beside a name, in order
   */
  public List<Office> read(Tokens tokens, List<Span> names, Found tagged, Linked linked,
      Map<Span, Entry> entries) {
    List<Office> found = new ArrayList<>();
    for (Holding holding : assigner.assign(tokens, tagged.classes(), names, tagged.offices())) {
      found.add(office(tokens, names, holding, linked, entries));
    }
    found.sort(Comparator.comparingInt(Office::start));
    return found;
  }

  private static Office office(Tokens tokens, List<Span> names, Holding holding, Linked linked, Map<Span, Entry> entries) {
    Optional<Span> body = inside(names, holding, EntityType.ORGANIZATION);
    Optional<Span> place = inside(names, holding, EntityType.LOCATION);
    int titleEnd = Math.min(body.map(Span::first).orElse(holding.end()), place.map(Span::first).orElse(holding.end()));
    String title = titleEnd > holding.first() ? tokens.surface(holding.first(), titleEnd)
        : tokens.surface(holding.first(), holding.end());
    return new Office(linked.of().get(holding.person()).name(), tokens.surface(holding.first(), holding.end()), title,
        body.map(b -> linked.of().get(b).key()).orElse(null),
        place.map(p -> linked.of().get(p).key()).or(() -> body.map(entries::get).map(Entry::parent)).orElse(null),
        tokens.start(holding.first()), tokens.end(holding.end() - 1));
  }

  private static Optional<Span> inside(List<Span> names, Holding holding, EntityType type) {
    for (int i = OfficeAssigner.firstFrom(names, holding.first()); i < names.size() && names.get(i).end() <= holding.end(); i++) {
      if (names.get(i).type() == type) {
        return Optional.of(names.get(i));
      }
    }
    return Optional.empty();
  }
}
