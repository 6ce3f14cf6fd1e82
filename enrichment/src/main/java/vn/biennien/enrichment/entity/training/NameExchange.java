package vn.biennien.enrichment.entity.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import vn.biennien.contracts.EntityType;
import vn.biennien.enrichment.entity.training.CorpusDocument.Annotation;
import vn.biennien.enrichment.gazetteer.Entry;
import vn.biennien.enrichment.gazetteer.Gazetteer;
import vn.biennien.enrichment.gazetteer.Match;
import vn.biennien.enrichment.text.Letters;
import vn.biennien.enrichment.text.Tokenizer;
import vn.biennien.enrichment.text.Tokens;

/**
 * Makes further documents out of one by exchanging names: people by people of the same origin, gazetteer
 * places by places of the same kind, also within the names of bodies. A name is exchanged alike all through a
 * document, a short second mention by the end of the new name.
 */
final class NameExchange {

  private static final int MOST_RETRIES = 20;

  private final Gazetteer gazetteer;
  private final Map<String, List<String>> placesByKind = new HashMap<>();
  private final NamePool names;
  private final Random random;

  NameExchange(Gazetteer gazetteer, NamePool names, long seed) {
    this.gazetteer = gazetteer;
    this.names = names;
    random = new Random(seed);
    gazetteer.entries().filter(e -> e.type() == EntityType.LOCATION)
        .sorted(Comparator.comparing(Entry::id))
        .forEach(e -> placesByKind.computeIfAbsent(kind(e), k -> new ArrayList<>()).add(e.name()));
  }

  private static String kind(Entry entry) {
    return entry.kind() + ("place/vn".equals(entry.parent()) ? "/vn" : "");
  }

  /** A document like this one with other names. */
  CorpusDocument exchange(CorpusDocument document) {
    Map<String, String> people = people(document);
    Map<String, String> places = new HashMap<>();
    List<Annotation> byStart = new ArrayList<>(document.annotations());
    byStart.sort(Comparator.comparingInt(Annotation::start).thenComparing(Comparator.comparingInt(Annotation::end).reversed()));
    StringBuilder text = new StringBuilder();
    int[] moved = new int[document.text().length() + 1];
    int done = 0;
    for (Annotation a : byStart) {
      if (a.start() >= done && !a.tag().equals("OFF") && !a.tag().equals("DATE") && !a.tag().equals("EVT")) {
        copy(document.text(), done, a.start(), text, moved);
        String surface = document.text().substring(a.start(), a.end());
        String other = switch (a.tag()) {
          case "PER" -> people.getOrDefault(surface, surface);
          case "LOC" -> places.computeIfAbsent(surface, this::place);
          default -> withOtherPlaces(surface, places);
        };
        moved[a.start()] = text.length();
        text.append(other);
        done = a.end();
      }
    }
    copy(document.text(), done, document.text().length(), text, moved);
    moved[document.text().length()] = text.length();
    List<Annotation> annotations = document.annotations().stream()
        .map(a -> new Annotation(a.tag(), a.optional(), a.attribute(), moved[a.start()], movedEnd(moved, a, text.length())))
        .toList();
    return new CorpusDocument(document.id(), document.published(), document.test(), text.toString(), annotations);
  }

  private static void copy(String from, int start, int end, StringBuilder to, int[] moved) {
    for (int i = start; i < end; i++) {
      moved[i] = to.length();
      to.append(from.charAt(i));
    }
    moved[end] = to.length();
  }

  private static int movedEnd(int[] moved, Annotation a, int length) {
    return moved[a.end()] == 0 ? length : moved[a.end()];
  }

  private Map<String, String> people(CorpusDocument document) {
    Set<String> surfaces = new LinkedHashSet<>();
    document.annotations().stream().filter(a -> a.tag().equals("PER"))
        .map(a -> document.text().substring(a.start(), a.end()))
        .sorted(Comparator.comparingInt((String s) -> -s.split("\\s+").length))
        .forEach(surfaces::add);
    Map<String, String> others = new HashMap<>();
    for (String surface : surfaces) {
      String other = null;
      for (Map.Entry<String, String> longer : others.entrySet()) {
        if (longer.getKey().endsWith(" " + surface)) {
          String[] words = longer.getValue().split("\\s+");
          int n = surface.split("\\s+").length;
          other = String.join(" ", List.of(words).subList(Math.max(0, words.length - n), words.length));
          break;
        }
      }
      others.put(surface, other != null ? other : names.like(surface, random));
    }
    return others;
  }

  private String place(String surface) {
    if (random.nextInt(3) == 0) {
      return surface;
    }
    List<Entry> entries = gazetteer.named(surface);
    if (entries.isEmpty()) {
      return surface;
    }
    return another(entries.get(entries.size() - 1), surface);
  }

  private String another(Entry entry, String surface) {
    List<String> same = placesByKind.getOrDefault(kind(entry), List.of());
    for (int tries = 0; tries < MOST_RETRIES && !same.isEmpty(); tries++) {
      String other = same.get(random.nextInt(same.size()));
      if (!other.isBlank() && Letters.isLetter(other.charAt(0))) {
        return surface.equals(surface.toUpperCase(Locale.ROOT)) && surface.length() > 3
            ? other.toUpperCase(Locale.ROOT) : other;
      }
    }
    return surface;
  }

  private String withOtherPlaces(String surface, Map<String, String> places) {
    Tokens tokens = Tokenizer.tokenize(surface);
    StringBuilder out = new StringBuilder();
    int done = 0;
    for (Match match : gazetteer.match(tokens)) {
      Entry entry = match.entries().get(0);
      // A body's name may begin with a place's name by chance; its place stands behind its head.
      if (match.first() > 0 && entry.type() == EntityType.LOCATION) {
        String place = tokens.surface(match.first(), match.end());
        out.append(surface, done, tokens.start(match.first()));
        out.append(places.computeIfAbsent(place, this::place));
        done = tokens.end(match.end() - 1);
      }
    }
    return out.append(surface, done, surface.length()).toString();
  }
}
