package vn.biennien.enrichment.entity;

import java.util.List;
import vn.biennien.contracts.EntityType;
import vn.biennien.enrichment.gazetteer.Gazetteer;
import vn.biennien.enrichment.text.Tokens;

/** Cuts off what cannot be part of a name, and parts two names that a dash joins. */
final class SpanTrimmer {

  private final Gazetteer gazetteer;

  SpanTrimmer(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** Adds what is left of a span, nothing if nothing is. */
  void trim(Columns columns, Span span, List<Span> out) {
    Tokens tokens = columns.tokens;
    int first = span.first();
    int end = span.end();
    while (first < end && cannotStart(columns, span.type(), first)) {
      first++;
    }
    end = balanced(tokens, first, end);
    while (end > first && cannotEnd(columns, span.type(), end - 1)) {
      end--;
    }
    if (first >= end || span.type() != EntityType.EVENT && !hasCapital(columns, first, end)) {
      return;
    }
    if (span.type() == EntityType.PERSON || span.type() == EntityType.LOCATION) {
      part(tokens, span.type(), first, end, out);
    } else {
      out.add(new Span(span.type(), first, end));
    }
  }

  private static boolean cannotStart(Columns c, EntityType type, int i) {
    if (c.shape[i] == Columns.MARK) {
      return true;
    }
    return type == EntityType.PERSON && !c.isCapital(i);
  }

  private static boolean cannotEnd(Columns c, EntityType type, int i) {
    char mark = c.tokens.punctuation(i);
    if (mark != 0) {
      boolean initial = mark == '.' && type == EntityType.PERSON && i > 0 && c.tokens.end(i - 1) - c.tokens.start(i - 1) == 1;
      return mark != ')' && mark != '”' && mark != '"' && !initial;
    }
    return type == EntityType.PERSON && !c.isCapital(i);
  }

  /** The end before a bracket or quotation mark that the span opens but does not close. */
  private static int balanced(Tokens tokens, int first, int end) {
    int open = -1;
    for (int i = first; i < end; i++) {
      char mark = tokens.punctuation(i);
      if (mark == '(' || mark == '“') {
        open = i;
      } else if (mark == ')' || mark == '”') {
        if (open < 0) {
          return i;
        }
        open = -1;
      }
    }
    return open < 0 ? end : open;
  }

  private static boolean hasCapital(Columns c, int first, int end) {
    for (int i = first; i < end; i++) {
      if (c.isCapital(i) || c.shape[i] == Columns.DIGITS) {
        return true;
      }
    }
    return false;
  }

  /** "Việt Nam - Lào": two names, unless the gazetteer knows the whole; a single letter's dash joins nothing. */
  private void part(Tokens tokens, EntityType type, int first, int end, List<Span> out) {
    int from = first;
    for (int i = first + 1; i < end - 1; i++) {
      boolean dash = tokens.punctuation(i) == '-' || tokens.punctuation(i) == '–';
      if (dash && tokens.is(i, Tokens.SPACE_BEFORE) && tokens.is(i + 1, Tokens.SPACE_BEFORE)
          && (type == EntityType.PERSON || known(tokens, from, i) && known(tokens, i + 1, end))
          && gazetteer.named(tokens, first, end).isEmpty()) {
        out.add(new Span(type, from, i));
        from = i + 1;
      }
    }
    out.add(new Span(type, from, end));
  }

  private boolean known(Tokens tokens, int first, int end) {
    return !gazetteer.named(tokens, first, end).isEmpty();
  }
}
