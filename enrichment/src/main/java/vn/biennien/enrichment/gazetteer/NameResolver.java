package vn.biennien.enrichment.gazetteer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.biennien.contracts.EntityType;
import vn.biennien.enrichment.text.Tokens;

/**
 * Says which entry each name of a document is, where that is sure: places by {@link PlaceResolver}, bodies of
 * a place by their kind and place, other bodies if one alone has the name. Immutable and thread-safe.
 */
public final class NameResolver {

  private final Gazetteer gazetteer;
  private final PlaceResolver places;
  private final LocalBodies localBodies;

  public NameResolver(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    places = new PlaceResolver(gazetteer);
    localBodies = new LocalBodies(gazetteer);
  }

  /**
   * A name in a text.
   *
   * @param first its first token
   * @param end   after its last token
   */
  public record Name(EntityType type, int first, int end) {
  }

  /**
   * Resolves all names of a document together.
   *
   * @param names     in any order, none within another
   * @param published the day it was published, or null if unknown
   * @return the entries that are sure, by name; people have none
   */
  public Map<Name, Entry> resolve(Tokens tokens, List<Name> names, LocalDate published) {
    Map<Name, Entry> found = new HashMap<>();
    Map<PlaceMention, Name> ofPlace = new HashMap<>();
    Map<PlaceMention, LocalBodies.Body> ofBody = new HashMap<>();
    for (Name name : names) {
      if (name.type() == EntityType.LOCATION) {
        ofPlace.put(new PlaceMention(name.first(), name.end()), name);
      } else if (name.type() == EntityType.ORGANIZATION) {
        Optional<Entry> known = gazetteer.only(name.type(), tokens, name.first(), name.end());
        if (known.isPresent()) {
          found.put(name, known.get());
        } else {
          localBodies.read(tokens, name.first(), name.end()).ifPresent(body -> {
            ofPlace.put(body.place(), name);
            ofBody.put(body.place(), body);
          });
        }
      }
    }
    List<PlaceMention> mentions = new ArrayList<>(ofPlace.keySet());
    mentions.sort(Comparator.comparingInt(PlaceMention::first));
    List<Optional<Entry>> resolved = places.resolve(tokens, mentions, published);
    for (int i = 0; i < mentions.size(); i++) {
      PlaceMention mention = mentions.get(i);
      resolved.get(i).ifPresent(place -> found.put(ofPlace.get(mention),
          ofBody.containsKey(mention) ? localBodies.entry(ofBody.get(mention), place) : place));
    }
    return found;
  }
}
