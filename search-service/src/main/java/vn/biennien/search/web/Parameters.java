package vn.biennien.search.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.biennien.search.query.DaySpan;
import vn.biennien.search.query.Node;
import vn.biennien.search.query.QueryParser;
import vn.biennien.search.query.QuerySyntaxException;
import vn.biennien.web.problem.Problem;
import vn.biennien.web.problem.ProblemException;
import vn.biennien.web.problem.Violations;

/** Reads query parameters and gathers what is wrong with them, so that a client is told of everything at once. */
public final class Parameters {

  /** The longest text of a parameter. */
  public static final int LONGEST = 1000;

  private static final int LONGEST_TYPED = 200;
  private static final int MOST_VALUES = 20;

  private final Violations violations = new Violations();

  /** A text, or null if it is not given; an empty one counts as not given. */
  public String text(String name, String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    if (value.length() > LONGEST) {
      wrong(name, "must have at most " + LONGEST + " characters, not " + value.length());
      return null;
    }
    if (value.indexOf('\0') >= 0 || value.chars().anyMatch(c -> Character.isSurrogate((char) c)) && !isWellFormed(value)) {
      wrong(name, "has characters that are none");
      return null;
    }
    return value;
  }

  private static boolean isWellFormed(String value) {
    return value.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  /** The beginning of a name: must be given and have a letter or digit. */
  public String typed(String name, String value) {
    String text = text(name, value);
    if (text == null && violations.isEmpty()) {
      wrong(name, "must be given");
    } else if (text != null && text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      wrong(name, "has no letter and no digit to look for");
    } else if (text != null && text.length() > LONGEST_TYPED) {
      wrong(name, "must have at most " + LONGEST_TYPED + " characters here, not " + text.length());
    }
    return text;
  }

  /** Several texts. */
  public List<String> texts(String name, List<String> values) {
    if (values == null) {
      return List.of();
    }
    if (values.size() > MOST_VALUES) {
      wrong(name, "may be given at most " + MOST_VALUES + " times, not " + values.size());
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    for (String value : values) {
      String text = text(name, value);
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  /** A whole number in a range. */
  public int number(String name, String value, int fallback, int least, int most) {
    return violations.number(name, value, fallback, least, most);
  }

  /** Yes or no. */
  public boolean flag(String name, String value, boolean fallback) {
    if (value == null || value.isEmpty()) {
      return fallback;
    }
    if (!value.equals("true") && !value.equals("false")) {
      wrong(name, "must be true or false, not " + shown(value));
    }
    return value.equals("true");
  }

  /** One of the constants of an enum, by its name in small letters; null if it is not given. */
  public <E extends Enum<E>> E choice(String name, String value, Class<E> type) {
    if (value == null || value.isEmpty()) {
      return null;
    }
    Optional<E> choice = Arrays.stream(type.getEnumConstants()).filter(c -> label(c).equals(value)).findFirst();
    if (choice.isEmpty()) {
      wrong(name, "must be one of " + Arrays.stream(type.getEnumConstants()).map(Parameters::label).collect(Collectors.joining(", "))
          + ", not " + shown(value));
    }
    return choice.orElse(null);
  }

  private static String label(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** The span between two parameters that are each a day, a month or a year. */
  public DaySpan span(String fromName, String from, String toName, String to) {
    DaySpan first = end(fromName, from);
    DaySpan last = end(toName, to);
    if (first.from() != null && last.to() != null && last.to().isBefore(first.from())) {
      wrong(toName, "is before " + fromName);
      return DaySpan.ALL;
    }
    return new DaySpan(first.from(), last.to());
  }

  private DaySpan end(String name, String value) {
    String text = text(name, value);
    return text == null ? DaySpan.ALL : read(name, () -> DaySpan.of(text), DaySpan.ALL);
  }

  /** A query in the query syntax. */
  public Optional<Node> query(String name, String value) {
    String text = text(name, value);
    if (text == null) {
      return Optional.empty();
    }
    try {
      return QueryParser.parse(text);
    } catch (QuerySyntaxException e) {
      violations.add(new Problem.Violation(name, e.getMessage() + " (at character " + e.position() + ")", e.position()));
      return Optional.empty();
    }
  }

  /** What a reader makes of a value; its {@link IllegalArgumentException} becomes a violation. */
  public <T> T read(String name, Supplier<T> reader, T fallback) {
    try {
      return reader.get();
    } catch (IllegalArgumentException e) {
      wrong(name, e.getMessage());
      return fallback;
    }
  }

  public void wrong(String name, String message) {
    violations.add(name, message);
  }

  /** @throws ProblemException if something is wrong */
  public void check() {
    violations.check();
  }

  private static String shown(String value) {
    return "'" + Violations.shown(value) + "'";
  }
}
