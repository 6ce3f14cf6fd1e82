package vn.biennien.enrichment.entity.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import vn.biennien.enrichment.entity.Lexicon;
import vn.biennien.enrichment.text.Tokenizer;
import vn.biennien.enrichment.text.Tokens;

/** Parts of people's names, gathered from the corpus, out of which new names of the same origin are made. */
final class NamePool {

  /** Where a name comes from, as far as its first word and its letters tell. */
  private enum Origin {
    KINH, MINORITY, FOREIGN
  }

  private final int surname;
  private final int minority;
  private final Lexicon lexicon;
  private final List<List<String>> first = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  private final List<List<String>> inner = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  private final List<List<String>> last = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());

  NamePool(Lexicon lexicon, List<CorpusDocument> documents) {
    this.lexicon = lexicon;
    surname = lexicon.bit("surname");
    minority = lexicon.bit("minority");
    TreeSet<String> names = new TreeSet<>();
    for (CorpusDocument document : documents) {
      document.annotations().stream().filter(a -> a.tag().equals("PER"))
          .forEach(a -> names.add(document.text().substring(a.start(), a.end())));
    }
    names.forEach(this::add);
  }

  private void add(String name) {
    String[] words = name.split("\\s+");
    if (words.length < 2 || name.equals(name.toUpperCase(Locale.ROOT)) || name.contains(".")) {
      return;
    }
    int origin = origin(name).ordinal();
    first.get(origin).add(words[0]);
    for (int i = 1; i < words.length - 1; i++) {
      inner.get(origin).add(words[i]);
    }
    last.get(origin).add(words[words.length - 1]);
  }

  private Origin origin(String name) {
    Tokens tokens = Tokenizer.tokenize(name);
    int classes = lexicon.classify(tokens)[0];
    boolean marked = false;
    boolean longWord = false;
    for (int i = 0; i < tokens.size(); i++) {
      marked |= tokens.is(i, Tokens.MARKED);
      longWord |= tokens.end(i) - tokens.start(i) > 6;
    }
    if ((classes & surname) != 0 && !longWord) {
      return Origin.KINH;
    }
    return (classes & minority) != 0 || marked ? Origin.MINORITY : Origin.FOREIGN;
  }

  /** A name of the same origin and number of words; initials ("Nguyễn Văn T.") stay. */
  String like(String name, Random random) {
    String[] words = name.split("\\s+");
    int origin = origin(name).ordinal();
    if (first.get(origin).isEmpty() || inner.get(origin).isEmpty() || name.contains(".")) {
      return name;
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < words.length; i++) {
      List<String> pool = i == words.length - 1 ? last.get(origin) : i == 0 ? first.get(origin) : inner.get(origin);
      out.append(i == 0 ? "" : " ").append(pool.get(random.nextInt(pool.size())));
    }
    return name.length() > 3 && name.equals(name.toUpperCase(Locale.ROOT)) ? out.toString().toUpperCase(Locale.ROOT) : out.toString();
  }
}
