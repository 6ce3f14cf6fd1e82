package vn.biennien.search.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.biennien.contracts.Entity;
import vn.biennien.contracts.EntityType;
import vn.biennien.enrichment.gazetteer.Entry;
import vn.biennien.enrichment.gazetteer.Gazetteer;
import vn.biennien.enrichment.gazetteer.Match;
import vn.biennien.enrichment.text.Tokenizer;
import vn.biennien.enrichment.text.Tokens;

/** What the names in a query may mean. */
@ApplicationScoped
public class Names {

  /** Many communes share a name. */
  private static final int MOST_MEANINGS = 40;
  private static final int LONGEST_NAME = 8;

  private final Gazetteer gazetteer;

  Names(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * A stretch of the words of a query.
   *
   * @param text  as written
   * @param keys  keys of what it names, none for ordinary words
   * @param small keys of what it would name with capitals
   */
  public record Stretch(String text, Set<String> keys, Set<String> small) {
    public Stretch {
      keys = Set.copyOf(keys);
      small = Set.copyOf(small);
    }
  }

  /** Parts words into stretches: each name of the gazetteer is one, what stands between another. */
  public List<Stretch> stretches(String words) {
    Tokens tokens = Tokenizer.tokenize(words);
    List<Stretch> stretches = new ArrayList<>();
    int from = 0;
    for (Match match : gazetteer.match(tokens)) {
      int start = tokens.start(match.first());
      int end = tokens.end(match.end() - 1);
      plain(stretches, words.substring(from, start));
      stretches.add(new Stretch(words.substring(start, end), ids(match.entries()), Set.of()));
      from = end;
    }
    plain(stretches, words.substring(from));
    return stretches;
  }

  private void plain(List<Stretch> stretches, String words) {
    if (words.codePoints().anyMatch(Character::isLetterOrDigit)) {
      String text = words.strip();
      stretches.add(new Stretch(text, Set.of(), smallLetters(text)));
    }
  }

  /** The key that the tagger gives a person of that name, if the words may be one: two to eight, all with capitals. */
  public Optional<String> person(String words) {
    String[] parts = words.strip().split("\\s+");
    boolean name = parts.length > 1 && parts.length <= LONGEST_NAME
        && Arrays.stream(parts).allMatch(part -> Character.isUpperCase(part.codePointAt(0)));
    return name ? Optional.of(key(EntityType.PERSON, words.strip())) : Optional.empty();
  }

  private Set<String> smallLetters(String text) {
    return text.equals(text.toLowerCase(Locale.ROOT)) ? ids(gazetteer.named(text)) : Set.of();
  }

  /** Keys of what may have this name: ids of the gazetteer, and the key that the tagger makes of it. */
  public Set<String> keys(Field field, String name) {
    Set<String> keys = new LinkedHashSet<>();
    if (name.indexOf('/') > 0) {
      keys.add(name);
    }
    keys.addAll(ids(gazetteer.named(name).stream().filter(entry -> entry.type() == field.type()).toList()));
    keys.add(key(field.type(), name));
    return keys;
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
