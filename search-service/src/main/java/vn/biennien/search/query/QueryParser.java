package vn.biennien.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.biennien.search.query.Lexer.Kind;
import vn.biennien.search.query.Lexer.Token;

/**
 * Reads the query syntax by recursive descent:
 *
 * <pre>
 * query  = either
 * either = all { "OR" all }
 * all    = item { item }
 * item   = "-" item | "(" either ")" | field ":" value | phrase | word
 * </pre>
 *
 * Words that follow each other become one node, so that their nearness can count.
 */
public final class QueryParser {

  /** The most parts of a query: words, phrases and fields. */
  public static final int MOST_PARTS = 64;

  private static final int MOST_DEPTH = 10;

  private final List<Token> tokens;
  private int at;
  private int parts;
  private int depth;

  private QueryParser(List<Token> tokens) {
    this.tokens = tokens;
  }

  /**
   * @return nothing for a query of white space only
   * @throws QuerySyntaxException saying where and why it cannot be read, also if it has nothing that can be searched for
   */
  public static Optional<Node> parse(String query) throws QuerySyntaxException {
    QueryParser parser = new QueryParser(Lexer.tokens(query));
    if (parser.peek().kind() == Kind.END) {
      return Optional.empty();
    }
    Node node = parser.either();
    if (parser.peek().kind() != Kind.END) {
      throw parser.unexpected();
    }
    if (node == null) {
      throw new QuerySyntaxException(0, "there is no letter and no digit to search for");
    }
    return Optional.of(node);
  }

  private Node either() throws QuerySyntaxException {
    List<Node> nodes = new ArrayList<>();
    add(nodes, all());
    while (peek().kind() == Kind.OR) {
      Token or = next();
      if (peek().kind() == Kind.END || peek().kind() == Kind.CLOSE || peek().kind() == Kind.OR) {
        throw new QuerySyntaxException(or.start(), "OR needs something on both sides; write it in small letters to search for it");
      }
      add(nodes, all());
    }
    return nodes.size() > 1 ? new Node.Or(nodes) : nodes.isEmpty() ? null : nodes.get(0);
  }

  private Node all() throws QuerySyntaxException {
    if (peek().kind() == Kind.OR) {
      throw new QuerySyntaxException(peek().start(), "OR needs something on both sides; write it in small letters to search for it");
    }
    List<Node> nodes = new ArrayList<>();
    while (peek().kind() != Kind.END && peek().kind() != Kind.CLOSE && peek().kind() != Kind.OR) {
      add(nodes, peek().kind() == Kind.WORD ? words() : item());
    }
    return nodes.size() > 1 ? new Node.And(nodes) : nodes.isEmpty() ? null : nodes.get(0);
  }

  private Node words() throws QuerySyntaxException {
    StringBuilder text = new StringBuilder();
    while (peek().kind() == Kind.WORD) {
      Token word = next();
      if (hasContent(word.text())) {
        count(word);
        text.append(text.isEmpty() ? "" : " ").append(word.text());
      }
    }
    return text.isEmpty() ? null : new Node.Words(text.toString());
  }

  private Node item() throws QuerySyntaxException {
    Token token = next();
    return switch (token.kind()) {
      case MINUS -> not(token);
      case OPEN -> group(token);
      case FIELD -> field(token);
      case PHRASE -> phrase(token);
      case WORD -> word(token);
      default -> throw unexpected();
    };
  }

  private Node word(Token token) throws QuerySyntaxException {
    count(token);
    return hasContent(token.text()) ? new Node.Words(token.text()) : null;
  }

  private Node phrase(Token token) throws QuerySyntaxException {
    count(token);
    return hasContent(token.text()) ? new Node.Phrase(token.text()) : null;
  }

  private Node not(Token minus) throws QuerySyntaxException {
    enter(minus);
    Node node = peek().kind() == Kind.END || peek().kind() == Kind.CLOSE || peek().kind() == Kind.OR ? null : item();
    depth--;
    return node == null ? null : new Node.Not(node);
  }

  private Node group(Token open) throws QuerySyntaxException {
    enter(open);
    Node node = either();
    if (peek().kind() != Kind.CLOSE) {
      throw new QuerySyntaxException(open.start(), "the parenthesis is not closed");
    }
    next();
    depth--;
    return node;
  }

  private Node field(Token field) throws QuerySyntaxException {
    count(field);
    Token value = peek();
    if (value.kind() != Kind.WORD && value.kind() != Kind.PHRASE || !hasContent(value.text())) {
      throw new QuerySyntaxException(value.start(), field.text() + ": needs a value; put one of several words in quotes");
    }
    next();
    return switch (field.text()) {
      case "source" -> new Node.Source(value.text());
      case "date" -> new Node.Mentioned(span(value));
      default -> new Node.Named(Field.of(field.text()).orElseThrow(), value.text());
    };
  }

  private static DaySpan span(Token value) throws QuerySyntaxException {
    try {
      return DaySpan.parse(value.text());
    } catch (IllegalArgumentException e) {
      throw new QuerySyntaxException(value.start(), e.getMessage());
    }
  }

  private void count(Token token) throws QuerySyntaxException {
    if (++parts > MOST_PARTS) {
      throw new QuerySyntaxException(token.start(), "the query has more than " + MOST_PARTS + " words and other parts");
    }
  }

  private void enter(Token token) throws QuerySyntaxException {
    if (++depth > MOST_DEPTH) {
      throw new QuerySyntaxException(token.start(), "the query is nested deeper than " + MOST_DEPTH + " levels");
    }
  }

  private static boolean hasContent(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static void add(List<Node> nodes, Node node) {
    if (node != null) {
      nodes.add(node);
    }
  }

  private Token peek() {
    return tokens.get(at);
  }

  private Token next() {
    return tokens.get(at++);
  }

  private QuerySyntaxException unexpected() {
    Token token = peek();
    return new QuerySyntaxException(token.start(),
        token.kind() == Kind.CLOSE ? "this parenthesis was not opened" : "this is not expected here");
  }
}
