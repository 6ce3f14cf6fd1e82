package vn.biennien.enrichment.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.biennien.contracts.Entity;
import vn.biennien.contracts.Entity.Mention;
import vn.biennien.contracts.EntityType;
import vn.biennien.enrichment.gazetteer.Entry;
import vn.biennien.enrichment.text.Letters;
import vn.biennien.enrichment.text.Tokens;

/**
 * Joins the mentions of one thing: names that compare equal, names of one gazetteer entry, and the short
 * second mention of a person ("ông Ký") with the one full name of the text that ends in it.
 */
public final class EntityLinker {

  /** More people of one given name in one text are no story but a list, in which a short name means nobody. */
  private static final int MOST_NAMESAKES = 30;

  private EntityLinker() {
  }

  /**
   * @param entities in order of first mention
   * @param of       for each span its entity
   */
  public record Linked(List<Entity> entities, Map<Span, Entity> of) {
  }

  /**
   * @param spans names in order
   * @param known the gazetteer's entries of the spans that are known for sure
   */
  public static Linked link(Tokens tokens, List<Span> spans, Map<Span, Entry> known) {
    Map<String, String> fullNames = fullNames(tokens, spans);
    Map<String, List<Span>> groups = new LinkedHashMap<>();
    Map<String, Entry> entries = new HashMap<>();
    for (Span span : spans) {
      Optional<Entry> entry = Optional.ofNullable(known.get(span));
      String surface = Letters.comparable(tokens.surface(span.first(), span.end())).replaceAll("\\s+", " ");
      String name = span.type() == EntityType.PERSON ? fullNames.getOrDefault(surface, surface) : surface;
      String key = span.type() + " " + entry.map(Entry::id).orElse(name);
      entry.ifPresent(e -> entries.put(key, e));
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(span);
    }
    List<Entity> entities = new ArrayList<>();
    Map<Span, Entity> of = new HashMap<>();
    groups.forEach((key, group) -> {
      Entity entity = entity(tokens, group, entries.get(key));
      entities.add(entity);
      group.forEach(span -> of.put(span, entity));
    });
    return new Linked(List.copyOf(entities), of);
  }

  /** Short names of people and the full name each stands for, where only one can be meant. */
  private static Map<String, String> fullNames(Tokens tokens, List<Span> spans) {
    List<String> names = spans.stream().filter(s -> s.type() == EntityType.PERSON)
        .map(s -> Letters.comparable(tokens.surface(s.first(), s.end())).replaceAll("\\s+", " ")).distinct().toList();
    Map<String, List<String>> byLastWord = new HashMap<>();
    names.forEach(n -> byLastWord.computeIfAbsent(lastWord(n), k -> new ArrayList<>()).add(n));
    Map<String, String> full = new HashMap<>();
    for (String name : names) {
      List<String> same = byLastWord.get(lastWord(name));
      if (same.size() > MOST_NAMESAKES) {
        continue;
      }
      List<String> longer = same.stream().filter(n -> n.endsWith(" " + name)).toList();
      // "Nam", "Hoàng Nam", "Lý Hoàng Nam": the longest stands for all if the others end it.
      Optional<String> longest = longer.stream().max(java.util.Comparator.comparingInt(String::length));
      if (longest.isPresent() && longer.stream().allMatch(n -> longest.get().endsWith(n))) {
        full.put(name, longest.get());
      }
    }
    return full;
  }

  private static String lastWord(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  private static Entity entity(Tokens tokens, List<Span> group, Entry entry) {
    List<Mention> mentions = group.stream()
        .map(s -> new Mention(tokens.surface(s.first(), s.end()), tokens.start(s.first()), tokens.end(s.end() - 1)))
        .toList();
    String name = entry != null ? entry.name() : mentions.stream().map(Mention::text)
        .reduce((a, b) -> better(b, a) ? b : a).orElseThrow();
    return new Entity(group.get(0).type(), name.replaceAll("\\s+", " "), entry == null ? null : entry.id(),
        entry == null ? Map.of() : entry.names(), mentions);
  }

  /** Longer, or as long and not all in capitals. */
  private static boolean better(String a, String b) {
    return a.length() > b.length() || a.length() == b.length() && shouts(b) && !shouts(a);
  }

  private static boolean shouts(String name) {
    return name.equals(name.toUpperCase(java.util.Locale.ROOT));
  }
}
