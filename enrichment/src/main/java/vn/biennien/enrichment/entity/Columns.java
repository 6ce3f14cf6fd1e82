package vn.biennien.enrichment.entity;

import java.util.List;
import vn.biennien.contracts.EntityType;
import vn.biennien.enrichment.gazetteer.Entry;
import vn.biennien.enrichment.gazetteer.Match;
import vn.biennien.enrichment.text.Tokens;
import vn.biennien.enrichment.text.Words;

/**
 * What the models know of each token of a text beside its letters, as columns: word classes, gazetteer,
 * shape, the run of capitals it stands in and what stands before and after that run.
 */
final class Columns {

  /** Shapes of tokens. */
  static final int LOWER = 1;
  static final int INITIAL = 2;
  static final int CAPITALS = 3;
  static final int DIGITS = 4;
  static final int MIXED = 5;
  static final int MARK = 6;
  static final int FIRST_WORD = 7;

  private static final int CAPITAL_SHAPES = 1 << INITIAL | 1 << CAPITALS | 1 << FIRST_WORD | 1 << MIXED;
  private static final int RUN_LIMIT = 12;
  private static final int REACH = 16;

  final Tokens tokens;
  final int[] classes;
  final int[] gazetteer;
  final byte[] shape;
  /** First token of the run of capitals a token stands in, or the token itself. */
  final int[] runStart;
  final int[] runEnd;
  /** The nearest head of a body, place or event at or before a token of the sentence: its word and how far it is. */
  final long[] bodyHead;
  final long[] eventHead;
  /** Bits: the run's last syllable was seen as a given name; the run was seen after a title. */
  final byte[] seen;

  Columns(Tokens tokens, Lexicon lexicon, List<Match> matches) {
    this.tokens = tokens;
    int n = tokens.size();
    classes = lexicon.classify(tokens);
    gazetteer = new int[n];
    shape = new byte[n];
    runStart = new int[n];
    runEnd = new int[n];
    seen = new byte[n];
    bodyHead = new long[n];
    eventHead = new long[n];
    for (Match match : matches) {
      mark(match);
    }
    for (int i = 0; i < n; i++) {
      shape[i] = shape(tokens.flags(i));
    }
    runs();
    names(lexicon);
    heads(lexicon.bit("orghead"), bodyHead);
    heads(lexicon.bit("eventhead"), eventHead);
  }

  /** A head reaches to the next mark that parts sentences or bodies, sixteen tokens at most. */
  private void heads(int bit, long[] heads) {
    long head = 0;
    int at = 0;
    for (int i = 0; i < heads.length; i++) {
      char mark = tokens.punctuation(i);
      if (tokens.is(i, Tokens.SENTENCE_START) || mark == ';' || mark == ':' || mark == '.' || i - at > REACH) {
        head = 0;
      }
      if ((classes[i] & bit) != 0 && (i == 0 || (classes[i - 1] & bit) == 0 || head == 0)) {
        head = tokens.word(i);
        at = i;
      }
      heads[i] = head == 0 ? 0 : Words.mix(head + Math.min(5, i - at));
    }
  }

  private void mark(Match match) {
    int kind = kind(match.entries());
    for (int i = match.first(); i < match.end(); i++) {
      int part = match.end() - match.first() == 1 ? 3 : i == match.first() ? 0 : i == match.end() - 1 ? 2 : 1;
      gazetteer[i] = kind * 4 + part;
    }
  }

  /** What the entries of a name are, the most telling one of them. */
  private static int kind(List<Entry> entries) {
    int best = 0;
    for (Entry entry : entries) {
      int kind;
      if (entry.type() == EntityType.ORGANIZATION) {
        kind = "newspaper".equals(entry.kind()) ? 8 : 7;
      } else if (entry.type() == EntityType.EVENT) {
        kind = 6;
      } else {
        kind = switch (entry.kind()) {
          case "country" -> 10;
          case "tỉnh" -> 9;
          case "thành phố" -> "place/vn".equals(entry.parent()) ? 9 : 4;
          case "huyện", "quận", "thị xã" -> 4;
          case "xã", "phường", "thị trấn", "đặc khu" -> 2;
          case "prefecture", "county" -> 3;
          default -> 5;
        };
      }
      best = Math.max(best, kind);
    }
    return best;
  }

  private static byte shape(int flags) {
    if ((flags & Tokens.PUNCTUATION) != 0) {
      return MARK;
    }
    if ((flags & Tokens.NUMBER) != 0) {
      return DIGITS;
    }
    if ((flags & Tokens.HAS_DIGIT) != 0) {
      return MIXED;
    }
    if ((flags & Tokens.ALL_CAPITALS) != 0) {
      return CAPITALS;
    }
    if ((flags & Tokens.CAPITAL) != 0) {
      return (byte) ((flags & Tokens.SENTENCE_START) != 0 ? FIRST_WORD : INITIAL);
    }
    return LOWER;
  }

  boolean isCapital(int i) {
    return i >= 0 && i < shape.length && isCapitalShape(shape[i]);
  }

  static boolean isCapitalShape(int shape) {
    return (CAPITAL_SHAPES >>> shape & 1) != 0;
  }

  private void runs() {
    int n = tokens.size();
    int i = 0;
    while (i < n) {
      int end = i + 1;
      if (isCapital(i)) {
        while (end < n && end - i < RUN_LIMIT && isCapital(end) && !tokens.is(end, Tokens.SENTENCE_START)) {
          end++;
        }
      }
      for (int j = i; j < end; j++) {
        runStart[j] = i;
        runEnd[j] = end;
      }
      i = end;
    }
  }

  /** Remembers given names of people who are named in full, and marks later runs that are one of them. */
  private void names(Lexicon lexicon) {
    int surname = lexicon.bit("surname") | lexicon.bit("minority");
    int title = lexicon.bit("title") | lexicon.bit("rank");
    int n = tokens.size();
    WordSet given = new WordSet();
    WordSet titled = new WordSet();
    for (int i = 0; i < n; i = runEnd[i]) {
      int length = runEnd[i] - i;
      if (!isCapital(i)) {
        continue;
      }
      boolean afterTitle = i > 0 && (classes[i - 1] & title) != 0 && !isCapital(i - 1);
      if (length >= 2 && length <= 5 && (afterTitle || (classes[i] & surname) != 0 && gazetteer[i] == 0)) {
        given.add(tokens.word(runEnd[i] - 1));
        given.add(Words.mix(tokens.word(runEnd[i] - 2) * 31 + tokens.word(runEnd[i] - 1)));
      }
      if (afterTitle) {
        titled.add(key(i));
      }
    }
    for (int i = 0; i < n; i = runEnd[i]) {
      int length = runEnd[i] - i;
      byte bits = 0;
      if (isCapital(i)) {
        boolean tail = length == 1 && given.has(tokens.word(i))
            || length == 2 && given.has(Words.mix(tokens.word(i) * 31 + tokens.word(i + 1)));
        bits |= tail ? 1 : 0;
        bits |= titled.has(key(i)) ? 2 : 0;
      }
      for (int j = i; j < runEnd[i]; j++) {
        seen[j] = bits;
      }
    }
  }

  private long key(int run) {
    long key = 0;
    for (int i = run; i < runEnd[run]; i++) {
      key = Words.mix(key * 31 + tokens.word(i));
    }
    return key;
  }
}
