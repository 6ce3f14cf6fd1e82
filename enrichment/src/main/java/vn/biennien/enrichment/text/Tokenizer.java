package vn.biennien.enrichment.text;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Cuts NFC text into syllables, numbers and punctuation and finds where sentences start. Vietnamese writes
 * a space between syllables, so this needs no dictionary. One pass, linear, stateless.
 */
public final class Tokenizer {

  /** Longer runs of letters are cut: no word has as many, hostile input may. */
  private static final int LONGEST = 64;

  private static final Set<Long> BEFORE_NAMES = Stream.of("TP", "TX", "TT", "KP", "GS", "PGS", "TS", "ThS", "BS", "KS",
      "LS", "CN", "KTS", "Mr", "Mrs", "Ms", "Dr", "St", "No", "Tp", "Tx", "Tt", "Ng", "Ph", "Th", "Tr").map(Words::hash)
      .collect(Collectors.toUnmodifiableSet());

  private Tokenizer() {
  }

  /** @param text in NFC; line feeds part blocks */
  public static Tokens tokenize(String text) {
    Tokens tokens = new Tokens(text);
    char[] word = new char[LONGEST];
    int n = text.length();
    int space = Tokens.SPACE_BEFORE | Tokens.LINE_START | Tokens.SENTENCE_START;
    int i = 0;
    while (i < n) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\u2028' || c == '\u2029') {
        space |= Tokens.SPACE_BEFORE | Tokens.LINE_START | Tokens.SENTENCE_START;
        i++;
      } else if (isSpace(c)) {
        space |= Tokens.SPACE_BEFORE;
        i++;
      } else {
        i = token(text, i, space, word, tokens);
        space = i < n && isSpace(text.charAt(i)) && endsSentence(tokens) ? Tokens.SENTENCE_START : 0;
      }
    }
    return tokens;
  }

  private static int token(String text, int start, int space, char[] word, Tokens tokens) {
    int n = text.length();
    int i = start;
    int letters = 0;
    int capitals = 0;
    int digits = 0;
    boolean marked = false;
    while (i < n && i - start < LONGEST) {
      char c = text.charAt(i);
      if (isHan(c)) {
        if (i > start) {
          break;
        }
        word[0] = c;
        tokens.add(start, start + 1, Tokens.WORD | space, Words.hash(word, 1));
        return start + 1;
      }
      if (Letters.isLetter(c) || isMark(c)) {
        char lower = Letters.lower(c);
        letters++;
        if (lower != c) {
          capitals++;
        }
        marked |= Letters.isMarked(c);
        word[i - start] = lower;
      } else if (c >= '0' && c <= '9') {
        digits++;
        word[i - start] = c;
      } else if (isApostrophe(c) && i > start && i + 1 < n && letters > 0 && Letters.isLetter(text.charAt(i + 1))) {
        word[i - start] = '\'';
      } else {
        break;
      }
      i++;
    }
    if (i == start) {
      char c = text.charAt(start);
      int end = Character.isHighSurrogate(c) && start + 1 < n && Character.isLowSurrogate(text.charAt(start + 1))
          ? start + 2 : start + 1;
      word[0] = c == '–' || c == '—' || c == '‐' || c == '‑' ? '-' : c;
      tokens.add(start, end, Tokens.PUNCTUATION | space, Words.hash(word, 1));
      return end;
    }
    int flags = space;
    if (letters == 0) {
      flags |= Tokens.NUMBER;
    } else {
      flags |= Tokens.WORD;
      char first = text.charAt(start);
      flags |= Letters.lower(first) != first ? Tokens.CAPITAL : 0;
      flags |= letters > 1 && capitals == letters ? Tokens.ALL_CAPITALS : 0;
      flags |= digits > 0 ? Tokens.HAS_DIGIT : 0;
      flags |= marked ? Tokens.MARKED : 0;
    }
    int length = i - start;
    if (marked && Letters.hasLateTone(word, 0, length)) {
      char tone = Letters.tone(word[length - 1]);
      word[length - 1] = Letters.toneless(word[length - 1]);
      word[length - 2] = Letters.withTone(word[length - 2], tone);
    }
    tokens.add(start, i, flags, Words.hash(word, length));
    return i;
  }

  /** Whether the token just added ends a sentence. */
  private static boolean endsSentence(Tokens tokens) {
    int last = tokens.size() - 1;
    char c = tokens.punctuation(last);
    if (c == '!' || c == '?' || c == '…' || c == '。' || c == '！' || c == '？') {
      return true;
    }
    if (c == '.') {
      // "TP. Hà Nội", "Q. 1", "GS. Trần": an abbreviation's point ends nothing.
      return last == 0 || !isAbbreviation(tokens, last - 1) || tokens.is(last, Tokens.SPACE_BEFORE);
    }
    return (c == '"' || c == '”' || c == ')') && last > 0 && tokens.punctuation(last - 1) == '.';
  }

  /** One capital, or one of the short forms that stand before a name. */
  private static boolean isAbbreviation(Tokens tokens, int token) {
    return tokens.is(token, Tokens.WORD | Tokens.CAPITAL)
        && (tokens.end(token) - tokens.start(token) == 1 || BEFORE_NAMES.contains(tokens.word(token)));
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || c == '\u00a0' || c > 0x7f && (Character.isWhitespace(c) || Character.isSpaceChar(c)
        || c == '\u200b' || c == '\ufeff' || c == '\u200e' || c == '\u200f');
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == 'ʼ';
  }

  private static boolean isHan(char c) {
    return c >= 0x3400 && c <= 0x9fff || c >= 0xf900 && c <= 0xfaff;
  }

  private static boolean isMark(char c) {
    return c >= 0x300 && Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
