package vn.biennien.enrichment.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

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
    List<String> names = new ArrayList<>(spans.size());
    Set<String> people = new LinkedHashSet<>();
    for (Span span : spans) {
      String name = Letters.comparable(withoutBreaks(tokens.surface(span.first(), span.end())));
      names.add(name);
      if (span.type() == EntityType.PERSON) {
        people.add(name);
      }
    }
    Map<String, String> fullNames = fullNames(people);
    Map<Key, Group> groups = new LinkedHashMap<>();
    for (int i = 0; i < spans.size(); i++) {
      Span span = spans.get(i);
      Entry entry = known.get(span);
      String name = span.type() == EntityType.PERSON ? fullNames.getOrDefault(names.get(i), names.get(i)) : names.get(i);
      groups.computeIfAbsent(new Key(span.type(), entry != null ? entry.id() : name), k -> new Group(entry, new ArrayList<>()))
          .spans().add(span);
    }
    List<Entity> entities = new ArrayList<>(groups.size());
    Map<Span, Entity> of = new HashMap<>(spans.size() * 2);
    for (Group group : groups.values()) {
      Entity entity = entity(tokens, group);
      entities.add(entity);
      for (Span span : group.spans()) {
        of.put(span, entity);
      }
    }
    return new Linked(List.copyOf(entities), of);
  }

  /** What mentions of one thing have in common: the entry's id, or the name to compare by. */
  private record Key(EntityType type, String name) {
  }

  private record Group(Entry entry, List<Span> spans) {
  }

  /** Short names of people and the full name each stands for, where only one can be meant. */
  private static Map<String, String> fullNames(Set<String> names) {
    Map<String, List<String>> byLastWord = new HashMap<>();
    for (String name : names) {
      byLastWord.computeIfAbsent(lastWord(name), k -> new ArrayList<>(2)).add(name);
    }
    Map<String, String> full = new HashMap<>();
    byLastWord.values().stream().filter(same -> same.size() > 1 && same.size() <= MOST_NAMESAKES)
        .forEach(same -> same.forEach(name -> {
          List<String> longer = same.stream().filter(n -> n.endsWith(" " + name)).toList();
          // "Nam", "Hoàng Nam", "Lý Hoàng Nam": the longest stands for all if the others end it.
          Optional<String> longest = longer.stream().max(Comparator.comparingInt(String::length));
          if (longest.isPresent() && longer.stream().allMatch(n -> longest.get().endsWith(n))) {
            full.put(name, longest.get());
          }
        }));
    return full;
  }

  private static String lastWord(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  private static Entity entity(Tokens tokens, Group group) {
    List<Mention> mentions = new ArrayList<>(group.spans().size());
    String longest = "";
    for (Span span : group.spans()) {
      String text = tokens.surface(span.first(), span.end());
      mentions.add(new Mention(text, tokens.start(span.first()), tokens.end(span.end() - 1)));
      longest = better(text, longest) ? text : longest;
    }
    Entry entry = group.entry();
    return new Entity(group.spans().get(0).type(), withoutBreaks(entry != null ? entry.name() : longest),
        entry == null ? null : entry.id(), entry == null ? Map.of() : entry.names(), mentions);
  }

  /** Longer, or as long and not all in capitals. */
  private static boolean better(String a, String b) {
    return a.length() > b.length() || a.length() == b.length() && !a.equals(b) && shouts(b) && !shouts(a);
  }

  private static boolean shouts(String name) {
    return name.equals(name.toUpperCase(Locale.ROOT));
  }

  /** A name with one space for each run of white space; nearly all have no other. */
  private static String withoutBreaks(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c < ' ' || c == ' ' && i + 1 < name.length() && name.charAt(i + 1) <= ' ') {
        return WHITE_SPACE.matcher(name).replaceAll(" ");
      }
    }
    return name;
  }
}
