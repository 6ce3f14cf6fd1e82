package vn.biennien.search.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.biennien.contracts.Entity;
import vn.biennien.contracts.EntityType;
import vn.biennien.enrichment.gazetteer.Entry;
import vn.biennien.enrichment.gazetteer.Gazetteer;
import vn.biennien.enrichment.gazetteer.Match;
import vn.biennien.enrichment.gazetteer.NameResolver;
import vn.biennien.enrichment.gazetteer.NameResolver.Name;
import vn.biennien.enrichment.text.Letters;
import vn.biennien.enrichment.text.Tokenizer;
import vn.biennien.enrichment.text.Tokens;
import vn.biennien.search.query.Stretch.Reading;

/** What the names in a query may mean. */
@ApplicationScoped
public class Names {

  /** Many communes share a name. */
  private static final int MOST_MEANINGS = 40;
  /** Names of one thing in Vietnamese texts. */
  private static final int MOST_NAMES = 3;
  private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}']*( \\p{Lu}[\\p{L}\\p{M}']*){1,7}(?![\\p{L}\\p{M}])");

  private final Gazetteer gazetteer;
  private final NameResolver resolver;
  private final EntityNames known;
  /** Keys by Vietnamese name of two syllables or more, in small letters without marks. */
  private final Map<String, Set<String>> bareNames;

  Names(Gazetteer gazetteer, EntityNames known) {
    this.gazetteer = gazetteer;
    this.resolver = new NameResolver(gazetteer);
    this.known = known;
    bareNames = bareNames(gazetteer);
  }

  private static Map<String, Set<String>> bareNames(Gazetteer gazetteer) {
    Map<String, List<Entry>> entries = new HashMap<>();
    gazetteer.entries().forEach(entry -> entry.vi().stream().map(Letters::fold).filter(name -> name.indexOf(' ') > 0).distinct()
        .forEach(name -> entries.computeIfAbsent(name, none -> new ArrayList<>(1)).add(entry)));
    Map<String, Set<String>> keys = new HashMap<>();
    entries.forEach((name, named) -> keys.put(name, Set.copyOf(ids(named))));
    return keys;
  }

  /** Parts words into stretches: each name of the gazetteer is one, what stands between another. */
  List<Stretch> stretches(String words) {
    Tokens tokens = Tokenizer.tokenize(words);
    List<Stretch> stretches = new ArrayList<>();
    int from = 0;
    for (Match match : gazetteer.match(tokens)) {
      int start = tokens.start(match.first());
      int end = tokens.end(match.end() - 1);
      plain(stretches, words.substring(from, start));
      stretches.add(name(words.substring(start, end), match.entries()));
      from = end;
    }
    plain(stretches, words.substring(from));
    return stretches;
  }

  private static Stretch name(String text, List<Entry> entries) {
    Set<String> keys = ids(entries);
    // What the tagger could not tell apart has the key of its name.
    entries.stream().map(Entry::type).distinct().forEach(type -> keys.add(key(type, text)));
    return new Stretch(text, Reading.NAME, keys, called(text, entries));
  }

  private static List<String> called(String text, List<Entry> entries) {
    boolean vietnamese = entries.stream().anyMatch(entry -> entry.vi().stream().anyMatch(text::equalsIgnoreCase));
    return vietnamese ? List.of() : entries.stream().map(Entry::name).distinct().limit(MOST_NAMES).toList();
  }

  /** How Vietnamese texts call what has this name or key; nothing if the name is a Vietnamese one, or not the gazetteer's. */
  List<String> called(Field field, String name) {
    return called(name, Stream.concat(gazetteer.byId(name).stream(), gazetteer.named(name).stream())
        .filter(entry -> entry.type() == field.type()).toList());
  }

  private void plain(List<Stretch> stretches, String words) {
    if (words.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return;
    }
    String text = words.strip();
    boolean bare = Letters.fold(text).equals(text);
    Set<String> keys = bare ? bareNames.getOrDefault(text, Set.of())
        : text.equals(text.toLowerCase(Locale.ROOT)) ? ids(gazetteer.named(text)) : Set.of();
    stretches.add(new Stretch(text, keys.isEmpty() ? Reading.WORDS : bare ? Reading.BARE : Reading.SMALL, keys, List.of()));
  }

  /** Keys that the tagger gives to people of these names: two to eight words with capitals beside each other. */
  Set<String> people(String words) {
    Set<String> people = new LinkedHashSet<>();
    Matcher runs = CAPITALS.matcher(words);
    while (runs.find()) {
      people.add(key(EntityType.PERSON, runs.group()));
    }
    return people;
  }

  /** Keys of what may have this name or key: what the gazetteer has, what is known in the index, and the key that the tagger makes. */
  Set<String> keys(Field field, String name, Matching matching) {
    Set<String> keys = new LinkedHashSet<>();
    if (name.indexOf('/') > 0) {
      keys.add(name);
    }
    keys.addAll(ids(gazetteer.named(name).stream().filter(entry -> entry.type() == field.type()).toList()));
    resolved(field, name).ifPresent(keys::add);
    keys.add(key(field.type(), name));
    keys.addAll(known.keys(field, name, matching));
    return keys;
  }

  /** As the tagger does: "UBND tỉnh Lạng Sơn" and "Uỷ ban nhân dân tỉnh Lạng Sơn" are one body. */
  private Optional<String> resolved(Field field, String name) {
    Tokens tokens = Tokenizer.tokenize(Normalizer.normalize(name, Normalizer.Form.NFC));
    return resolver.resolve(tokens, List.of(new Name(field.type(), 0, tokens.size())), null).values().stream().map(Entry::id)
        .findFirst();
  }

  /** The greater ones first: a province before the communes of its name. */
  private static Set<String> ids(Collection<Entry> entries) {
    Set<String> ids = new LinkedHashSet<>();
    entries.stream().map(Entry::id).sorted(Comparator.comparingLong(id -> id.chars().filter(c -> c == '/').count()))
        .limit(MOST_MEANINGS).forEach(ids::add);
    return ids;
  }

  private static String key(EntityType type, String name) {
    return new Entity(type, Normalizer.normalize(name, Normalizer.Form.NFC), null, Map.of(), List.of()).key();
  }
}
