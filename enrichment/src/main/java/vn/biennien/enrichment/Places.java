package vn.biennien.enrichment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.biennien.contracts.EntityType;
import vn.biennien.enrichment.entity.Span;
import vn.biennien.enrichment.gazetteer.Entry;
import vn.biennien.enrichment.gazetteer.Gazetteer;
import vn.biennien.enrichment.text.Tokens;

/** Which gazetteer entry a name of a text is, where it can be only one. */
final class Places {

  private final Gazetteer gazetteer;
  private final Tokens tokens;

  Places(Gazetteer gazetteer, Tokens tokens, List<Span> names, LocalDate publicationDay) {
    this.gazetteer = gazetteer;
    this.tokens = tokens;
  }

  Optional<Entry> entry(Span span) {
    if (span.type() == EntityType.PERSON) {
      return Optional.empty();
    }
    List<Entry> entries = gazetteer.named(tokens, span.first(), span.end()).stream()
        .filter(e -> e.type() == span.type()).toList();
    return entries.size() == 1 ? Optional.of(entries.get(0)) : Optional.empty();
  }
}
