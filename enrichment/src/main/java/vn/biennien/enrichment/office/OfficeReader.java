package vn.biennien.enrichment.office;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.biennien.contracts.EntityType;
import vn.biennien.contracts.Office;
import vn.biennien.enrichment.entity.EntityLinker.Linked;
import vn.biennien.enrichment.entity.Lexicon;
import vn.biennien.enrichment.entity.Span;
import vn.biennien.enrichment.gazetteer.Entry;
import vn.biennien.enrichment.gazetteer.Gazetteer;
import vn.biennien.enrichment.text.Tokens;

/** Reads what an office is of: its title, body and place, and the holder's full name. */
public final class OfficeReader {

  private final OfficeAssigner assigner;
  private final Gazetteer gazetteer;

  public OfficeReader(Lexicon lexicon, Gazetteer gazetteer) {
    assigner = new OfficeAssigner(lexicon);
    this.gazetteer = gazetteer;
  }

  /**
   * @param names   names in order
   * @param offices offices as stretches of tokens, in order
   * @param linked  the entities of the names
   * @return one for each office written beside a name, in order
   */
  public List<Office> read(Tokens tokens, List<Span> names, List<int[]> offices, Linked linked) {
    List<Office> found = new ArrayList<>();
    for (Holding holding : assigner.assign(tokens, names, offices)) {
      found.add(office(tokens, names, holding, linked));
    }
    found.sort(Comparator.comparingInt(Office::start));
    return found;
  }

  private Office office(Tokens tokens, List<Span> names, Holding holding, Linked linked) {
    Optional<Span> body = inside(names, holding, n -> n.type() == EntityType.ORGANIZATION);
    Optional<Span> place = inside(names, holding, n -> n.type() == EntityType.LOCATION);
    int titleEnd = Math.min(body.map(Span::first).orElse(holding.end()), place.map(Span::first).orElse(holding.end()));
    String title = titleEnd > holding.first() ? tokens.surface(holding.first(), titleEnd)
        : tokens.surface(holding.first(), holding.end());
    return new Office(linked.of().get(holding.person()).name(), tokens.surface(holding.first(), holding.end()), title,
        body.map(b -> linked.of().get(b).key()).orElse(null),
        place.map(p -> linked.of().get(p).key()).or(() -> body.flatMap(b -> placeWithin(tokens, b))).orElse(null),
        tokens.start(holding.first()), tokens.end(holding.end() - 1));
  }

  private static Optional<Span> inside(List<Span> names, Holding holding, Predicate<Span> wanted) {
    return names.stream().filter(wanted).filter(n -> n.first() >= holding.first() && n.end() <= holding.end()).findFirst();
  }

  /** The place that a body's name ends in, "UBND tỉnh Lạng Sơn", where it can be only one. */
  private Optional<String> placeWithin(Tokens tokens, Span body) {
    for (int i = body.first() + 1; i < body.end(); i++) {
      List<Entry> entries = gazetteer.named(tokens, i, body.end());
      if (!entries.isEmpty() && tokens.is(i, Tokens.CAPITAL)) {
        return entries.size() == 1 && entries.get(0).type() == EntityType.LOCATION
            ? Optional.of(entries.get(0).id()) : Optional.empty();
      }
    }
    return Optional.empty();
  }
}
