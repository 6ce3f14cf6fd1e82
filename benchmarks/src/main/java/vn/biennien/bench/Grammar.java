package vn.biennien.bench;

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

/** The context-free grammar of {@code stories.txt}: a name stands for one of its alternatives, which hold further names. */
final class Grammar {

  private final Map<String, List<String>> rules = new HashMap<>();

  private Grammar() {
  }

  static Grammar load() {
    try (InputStream in = Grammar.class.getResourceAsStream("stories.txt");
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      Grammar grammar = new Grammar();
      List<String> alternatives = null;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("[")) {
          alternatives = grammar.rules.computeIfAbsent(line.substring(1, line.length() - 1), name -> new ArrayList<>());
        } else if (!line.isBlank() && !line.startsWith("#")) {
          alternatives.addAll(List.of(line.split(" \\| ")));
        }
      }
      return grammar;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names that have alternatives here. */
  Map<String, List<String>> rules() {
    return rules;
  }

  /** One text that a name can stand for. */
  String expand(String name, Story story, Dice dice) {
    StringBuilder text = new StringBuilder();
    expand(name, story, dice, text);
    return text.toString();
  }

  private void expand(String name, Story story, Dice dice, StringBuilder text) {
    List<String> alternatives = rules.get(name);
    if (alternatives == null) {
      text.append(story.tell(name));
      return;
    }
    String alternative = dice.any(alternatives);
    int at = 0;
    for (int open = alternative.indexOf('{'); open >= 0; open = alternative.indexOf('{', at)) {
      int close = alternative.indexOf('}', open);
      text.append(alternative, at, open);
      expand(alternative.substring(open + 1, close), story, dice, text);
      at = close + 1;
    }
    text.append(alternative, at, alternative.length());
  }
}
