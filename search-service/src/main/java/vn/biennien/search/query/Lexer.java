package vn.biennien.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Parts a query into tokens. */
final class Lexer {

  private static final Set<String> FIELDS = Set.of("person", "place", "org", "event", "source", "date");

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(String text) {
    this.text = text;
  }

  enum Kind {
    WORD, PHRASE, FIELD, MINUS, OR, OPEN, CLOSE, END
  }

  /**
   * @param kind  what it is
   * @param text  the word, the phrase without its quotes, or the name of the field
   * @param start its first character
   */
  record Token(Kind kind, String text, int start) {
  }

  static List<Token> tokens(String text) throws QuerySyntaxException {
    Lexer lexer = new Lexer(text);
    lexer.run();
    return lexer.tokens;
  }

  private void run() throws QuerySyntaxException {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (isSpace(c)) {
        at++;
      } else if (c == '(' || c == ')') {
        add(c == '(' ? Kind.OPEN : Kind.CLOSE, "", at++);
      } else if (isQuote(c)) {
        phrase();
      } else if (c == '-' && beginsTerm() && at + 1 < text.length() && !isSpace(text.charAt(at + 1))) {
        add(Kind.MINUS, "-", at++);
      } else {
        word();
      }
    }
    add(Kind.END, "", text.length());
  }

  /** A hyphen within a word is part of it: "Việt-Trung". */
  private boolean beginsTerm() {
    return at == 0 || isSpace(text.charAt(at - 1)) || text.charAt(at - 1) == '(';
  }

  private void phrase() throws QuerySyntaxException {
    int start = at++;
    while (at < text.length() && !isQuote(text.charAt(at))) {
      at++;
    }
    if (at == text.length()) {
      throw new QuerySyntaxException(start, "the quote is not closed");
    }
    add(Kind.PHRASE, text.substring(start + 1, at++), start);
  }

  private void word() throws QuerySyntaxException {
    int start = at;
    while (at < text.length() && !isSpace(text.charAt(at)) && !isQuote(text.charAt(at)) && "()".indexOf(text.charAt(at)) < 0) {
      if (text.charAt(at) == ':' && isField(start)) {
        return;
      }
      at++;
    }
    String word = text.substring(start, at);
    add(word.equals("OR") ? Kind.OR : Kind.WORD, word, start);
  }

  /** Letters, a colon and no space behind it are a field; "19:30" and "Bí thư: …" are words. */
  private boolean isField(int start) throws QuerySyntaxException {
    boolean name = at > start && text.substring(start, at).chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z');
    boolean value = at + 1 < text.length() && !isSpace(text.charAt(at + 1));
    if (!name || !value || text.startsWith("//", at + 1)) {
      return false;
    }
    String field = text.substring(start, at);
    if (!FIELDS.contains(field)) {
      throw new QuerySyntaxException(start, "'" + (field.length() > 30 ? field.substring(0, 30) + "…" : field)
          + ":' is no field; there are person:, place:, org:, event:, source: and date:. Put it in quotes to search for it as text");
    }
    add(Kind.FIELD, field, start);
    at++;
    return true;
  }

  private void add(Kind kind, String value, int start) {
    tokens.add(new Token(kind, value, start));
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '“' || c == '”' || c == '„';
  }
}
