package vn.biennien.enrichment.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Scores documents, micro-averaged: entities as sets of type and surface, offices as pairs, dates by value and surface. */
public final class Scorer {

  private final Map<String, Score> scores = new LinkedHashMap<>();

  public Scorer() {
    for (String measure : List.of("entities", "PERSON", "LOCATION", "ORGANIZATION", "EVENT", "roles", "dates")) {
      scores.put(measure, new Score());
    }
  }

  private record Pair(String a, String b) {
    @Override
    public String toString() {
      return a + " | " + b;
    }
  }

  /** Adds one document. */
  public void add(Tags gold, Tags found) {
    Function<Tags.Name, Pair> name = n -> new Pair(n.type(),
        n.type().equals("LOCATION") ? Surfaces.place(n.text()) : Surfaces.fold(n.text()));
    sets(gold.id(), keys(gold.entities(), name), keys(found.entities(), name), keys(gold.optionalEntities(), name), true);
    Function<Tags.Role, Pair> role = r -> new Pair(Surfaces.fold(r.person()), Surfaces.fold(r.role()));
    sets(gold.id(), keys(gold.roles(), role), keys(found.roles(), role), keys(gold.optionalRoles(), role), false);
    dates(gold, found);
  }

  private static <T> Set<Pair> keys(Collection<T> items, Function<T, Pair> key) {
    return items.stream().map(key).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private void sets(String id, Set<Pair> want, Set<Pair> got, Set<Pair> optional, boolean typed) {
    got.removeIf(g -> optional.contains(g) && !want.contains(g));
    Set<Pair> hits = new LinkedHashSet<>(got);
    hits.retainAll(want);
    got.removeAll(hits);
    Set<Pair> missed = new LinkedHashSet<>(want);
    missed.removeAll(hits);
    scores.get(typed ? "entities" : "roles").add(id, hits.size(), got, missed);
    if (typed) {
      for (String type : List.of("PERSON", "LOCATION", "ORGANIZATION", "EVENT")) {
        scores.get(type).add(id, (int) hits.stream().filter(h -> h.a().equals(type)).count(),
            got.stream().filter(g -> g.a().equals(type)).toList(), missed.stream().filter(m -> m.a().equals(type)).toList());
      }
    }
  }

  /** A date takes the gold date of its value whose surface is nearest to its own; exact surfaces go first. */
  private void dates(Tags gold, Tags found) {
    Function<Tags.Date, Pair> key = d -> new Pair(Surfaces.date(d.text()), Surfaces.day(d.value()));
    Set<Pair> want = keys(gold.dates(), key);
    List<Pair> left = new ArrayList<>(want);
    List<String> required = left.stream().map(Pair::a).toList();
    List<String> optional = gold.optionalDates().stream().map(d -> Surfaces.date(d.text())).toList();
    Set<Pair> got = keys(found.dates(), key);
    List<Pair> hits = new ArrayList<>(got.stream().filter(want::contains).toList());
    left.removeAll(hits);
    List<Pair> wrong = new ArrayList<>();
    for (Pair date : got) {
      if (hits.contains(date)) {
        continue;
      }
      Pair near = left.stream().filter(g -> g.b().equals(date.b()) && touch(g.a(), date.a()))
          .min(Comparator.comparingInt(g -> Math.abs(g.a().length() - date.a().length()))).orElse(null);
      if (near != null) {
        left.remove(near);
        hits.add(date);
      } else if (hits.stream().noneMatch(h -> h.b().equals(date.b()) && touch(h.a(), date.a()))
          && (required.stream().anyMatch(s -> touch(s, date.a())) || optional.stream().noneMatch(s -> touch(s, date.a())))) {
        wrong.add(date);
      }
    }
    scores.get("dates").add(gold.id(), hits.size(), wrong, left);
  }

  private static boolean touch(String a, String b) {
    return a.contains(b) || b.contains(a);
  }

  /** The measures by name, in the order of the guide. */
  public Map<String, Score> scores() {
    return scores;
  }

  /** A table with a line for each measure. */
  public String table() {
    StringBuilder out = new StringBuilder(String.format("%-14s%7s%7s%7s%7s%7s%8s%n", "", "P", "R", "F1", "right", "wrong", "missed"));
    scores.forEach((name, s) -> out.append(String.format(java.util.Locale.ROOT, "%-14s%7.3f%7.3f%7.3f%7d%7d%8d%n", name,
        s.precision(), s.recall(), s.f1(), s.right(), s.wrong().size(), s.missed().size())));
    return out.toString();
  }
}
