package vn.biennien.enrichment.entity;

import java.util.List;
import vn.biennien.contracts.EntityType;
import vn.biennien.enrichment.gazetteer.Gazetteer;
import vn.biennien.enrichment.text.Tokens;
import vn.biennien.enrichment.text.Words;

/** Cuts off what cannot be part of a name, and parts two names that a dash joins. */
final class SpanTrimmer {

  private static final long AND = Words.hash("và");

  private static final String GATE = "cửa khẩu";

  private final Gazetteer gazetteer;
  private final Lexicon lexicon;
  private final Compounds compounds = Compounds.load();
  private final OfficeHolders holders;
  private final int title;
  private final int eventHead;
  private final int bodyHead;
  private final int unit;

  SpanTrimmer(Gazetteer gazetteer, Lexicon lexicon) {
    this.gazetteer = gazetteer;
    this.lexicon = lexicon;
    holders = new OfficeHolders(lexicon);
    title = lexicon.bit("title") | lexicon.bit("rank");
    unit = lexicon.bit("lochead");
    eventHead = lexicon.bit("eventhead");
    bodyHead = lexicon.bit("orghead");
  }

  /** Adds what is left of a span, nothing if nothing is. */
  void trim(Columns columns, Span span, List<Span> out) {
    Tokens tokens = columns.tokens;
    int first = Edges.first(columns, span.type(), span.first(), span.end());
    int end = whole(columns, span.type(), first, Edges.end(columns, span.type(), first, balanced(tokens, first, span.end())));
    if (first >= end || span.type() != EntityType.EVENT && !hasCapital(columns, first, end)) {
      return;
    }
    if (span.type() == EntityType.EVENT) {
      if (!hasCapital(columns, first, end) && lexicon.is(tokens, first, end, eventHead)) {
        return;
      }
      events(columns, first, end, out);
    } else if (span.type() == EntityType.PERSON || span.type() == EntityType.LOCATION) {
      part(tokens, span.type(), first, end, out);
    } else if (isPlace(columns, first, end)) {
      part(tokens, EntityType.LOCATION, first, end, out);
    } else if (!isHeadAlone(columns, first, end) && !isInitials(tokens, first, end)) {
      int holder = holders.first(columns, first, end);
      out.add(new Span(span.type(), first, holder));
      if (holder < end) {
        out.add(new Span(EntityType.PERSON, holder, end));
      }
    }
  }

  /** The end of a name that cuts no word in two, its start if such a word is all there is. */
  private int whole(Columns c, EntityType type, int first, int end) {
    if (first >= end || !compounds.isCut(c, first, end)) {
      return end;
    }
    if (type == EntityType.PERSON || type == EntityType.LOCATION) {
      boolean titled = first > 0 && (c.classes[first - 1] & title) != 0;
      return titled || known(c.tokens, first, end) ? end : first;
    }
    return type == EntityType.EVENT || end - first > 1 ? end + 1 : first;
  }

  /** "Thành phố Móng Cái", "Khu tự trị dân tộc Choang Quảng Tây": a unit, not the body that governs it. */
  private boolean isPlace(Columns c, int first, int end) {
    int name = first;
    while (name < end && (c.classes[name] & unit) != 0 && c.gazetteer[name] == 0) {
      name++;
    }
    return name > first && name < end && (isKnownPlace(c.tokens, first, end) || isKnownPlace(c.tokens, name, end));
  }

  private boolean isKnownPlace(Tokens tokens, int first, int end) {
    return gazetteer.named(tokens, first, end).stream().anyMatch(entry -> entry.type() == EntityType.LOCATION);
  }

  /** "Trung tâm", "Thành ủy": which one, its name would say; "Quốc hội" says it. */
  private boolean isHeadAlone(Columns c, int first, int end) {
    return (lexicon.is(c.tokens, first, end, bodyHead) || compounds.isCommon(c, first, end))
        && gazetteer.named(c.tokens, first, end).stream().noneMatch(entry -> entry.type() == EntityType.ORGANIZATION);
  }

  /** "Đ.T", "N.V.L.": somebody who signs a picture or must not be named, never a body. */
  private static boolean isInitials(Tokens tokens, int first, int end) {
    boolean dotted = false;
    for (int i = first; i < end; i++) {
      dotted |= tokens.punctuation(i) == '.';
      if (tokens.end(i) - tokens.start(i) > 1) {
        return false;
      }
    }
    return dotted;
  }

  /** "Gặp gỡ đầu Xuân và Hội nghị …": two events, where the second has a head of its own. */
  private void events(Columns c, int first, int end, List<Span> out) {
    int from = first;
    for (int i = first + 2; i < end - 1; i++) {
      if (c.tokens.word(i) == AND && (c.classes[i + 1] & eventHead) != 0) {
        out.add(new Span(EntityType.EVENT, from, i));
        from = i + 1;
      }
    }
    out.add(new Span(EntityType.EVENT, from, end));
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

  /** "Việt Nam - Lào": two names, unless the gazetteer knows the whole as one place; the sides of a border gate are two. */
  private void part(Tokens tokens, EntityType type, int first, int end, List<Span> out) {
    int from = first;
    for (int i = first + 1; i < end - 1; i++) {
      boolean dash = tokens.punctuation(i) == '-' || tokens.punctuation(i) == '–';
      if (dash && tokens.is(i, Tokens.SPACE_BEFORE) && tokens.is(i + 1, Tokens.SPACE_BEFORE)
          && (type == EntityType.PERSON || known(tokens, from, i) && known(tokens, i + 1, end))
          && gazetteer.named(tokens, first, end).stream().allMatch(entry -> entry.kind().equals(GATE))) {
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
