package vn.biennien.enrichment.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.biennien.contracts.EntityType;
import vn.biennien.enrichment.text.Tokenizer;
import vn.biennien.enrichment.text.Tokens;

/**
 * Bodies that every province, district or commune has, each made of what it is and its place:
 * {@code UBND tỉnh Lạng Sơn} and {@code Ủy ban Nhân dân tỉnh Lạng Sơn} are one, {@code org/vn/lang-son/people-committee}.
 */
final class LocalBodies {

  private static final String RESOURCE = "local-bodies.tsv";

  private final Gazetteer gazetteer;
  private final NameTable names = new NameTable();
  private final List<Kind> kinds = new ArrayList<>();
  private final int longest;

  /** The last part of the id, and the full name without its place. */
  private record Kind(String slug, String name) {
  }

  /**
   * A body whose place is to be found.
   *
   * @param place where its place is named, with the generic word if there is one
   */
  record Body(Kind kind, PlaceMention place) {
  }

  LocalBodies(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    int most = 0;
    for (String line : lines()) {
      String[] field = line.split("\t");
      for (String name : field[1].split(";")) {
        Tokens words = Tokenizer.tokenize(name);
        names.put(words, kinds.size());
        most = Math.max(most, words.size());
      }
      kinds.add(new Kind(field[0], field[1].split(";")[0]));
    }
    longest = most;
  }

  private static List<String> lines() {
    try (InputStream in = LocalBodies.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the jar has no " + RESOURCE);
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The body a name says it is: the longest kind the name starts with, a place after it. */
  Optional<Body> read(Tokens tokens, int first, int end) {
    for (int after = Math.min(end - 1, first + longest); after > first; after--) {
      int value = names.get(tokens, first, after);
      if (value >= 0) {
        return Optional.of(new Body(kinds.get(value), new PlaceMention(after, end)));
      }
    }
    return Optional.empty();
  }

  /** The entry of a body of a place; the gazetteer's own if it has one of this id. */
  Entry entry(Body body, Entry place) {
    String id = "org" + place.id().substring(place.id().indexOf('/')) + "/" + body.kind().slug();
    return gazetteer.byId(id).orElseGet(() -> new Entry(id, EntityType.ORGANIZATION, "local body", place.id(),
        List.of(body.kind().name() + " " + name(body, place)), List.of(), List.of(), null, List.of()));
  }

  /** "tỉnh Lạng Sơn", but "Tỉnh ủy Lạng Sơn" and "UBND TP Hồ Chí Minh". */
  private static String name(Body body, Entry place) {
    boolean vietnamese = place.id().startsWith("place/vn/") && !place.name().startsWith("TP");
    boolean bare = body.kind().slug().endsWith("party-committee") || body.kind().slug().endsWith("party-standing");
    return vietnamese && !bare && !place.name().toLowerCase(Locale.ROOT).startsWith(place.kind())
        ? place.kind() + " " + place.name() : place.name();
  }
}
