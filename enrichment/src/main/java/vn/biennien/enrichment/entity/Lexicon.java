package vn.biennien.enrichment.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.biennien.enrichment.gazetteer.NameTable;
import vn.biennien.enrichment.text.Tokenizer;
import vn.biennien.enrichment.text.Tokens;

/** Word classes (surnames, titles, heads of bodies …) as bits. Immutable after loading. */
public final class Lexicon {

  private final NameTable table = new NameTable();
  private final List<Integer> classes = new ArrayList<>();
  private final Map<String, Integer> bits = new HashMap<>();

  private Lexicon() {
  }

  /** The word classes of this jar. */
  public static Lexicon load() {
    Lexicon lexicon = new Lexicon();
    try (InputStream in = Lexicon.class.getResourceAsStream("lexicon.tsv");
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(lexicon::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lexicon;
  }

  private void add(String line) {
    String[] field = line.split("\t");
    int bit = bits.computeIfAbsent(field[0], name -> 1 << bits.size());
    for (String phrase : field[1].split(";")) {
      Tokens words = Tokenizer.tokenize(phrase);
      int known = table.get(words);
      if (known < 0) {
        table.put(words, classes.size());
        classes.add(bit);
      } else {
        classes.set(known, classes.get(known) | bit);
      }
    }
  }

  /**
   * The bit of a class.
   *
   * @throws IllegalArgumentException if there is no such class
   */
  public int bit(String name) {
    Integer bit = bits.get(name);
    if (bit == null) {
      throw new IllegalArgumentException("no word class " + name);
    }
    return bit;
  }

  /** Whether a stretch of a text is, as a whole, a word or phrase of a class. */
  boolean is(Tokens tokens, int first, int end, int bit) {
    int phrase = table.get(tokens, first, end);
    return phrase >= 0 && (classes.get(phrase) & bit) != 0;
  }

  /**
   * The classes of each token: those of every phrase that covers it, so that a token's classes tell what
   * phrase it is part of.
   */
  public int[] classify(Tokens tokens) {
    int[] found = new int[tokens.size()];
    for (int first = 0; first < found.length; first++) {
      table.walk(tokens, first, found, classes);
    }
    return found;
  }
}
