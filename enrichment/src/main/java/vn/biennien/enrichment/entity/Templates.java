package vn.biennien.enrichment.entity;

import vn.biennien.enrichment.entity.Features.Groups;
import vn.biennien.enrichment.text.Letters;
import vn.biennien.enrichment.text.Tokens;
import vn.biennien.enrichment.text.Words;

/**
 * What a model asks about a token: words, shapes, word classes and gazetteer around it, the run of capitals it stands
 * in with what is before and after the run. Model and trainer share it; a change here asks for a new training.
 *
 * <p>Shapes are 1 to 7, 0 outside of the sentence: a member is often a shape.
 */
final class Templates {

  private static final int SHAPES = 7;
  /** Odd, its bits without a pattern: 2^64 over the golden ratio. */
  private static final long SPREAD = 0x9e3779b97f4a7c15L;

  // Members of a word's group: first its place, then its place and the shape of the token.
  private static final int PLACES = 5;
  private static final int IN_RUN = PLACES + 3 * SHAPES;
  private static final int WITHOUT_BODY = IN_RUN + 3;
  private static final int WITHOUT_GAZETTEER = WITHOUT_BODY + 1;

  // Kinds of groups.
  private static final int WORD = 1;
  private static final int PAIR = 2;
  private static final int CLASS_AND_SHAPE = 3;
  private static final int CLASS_PAIR = 4;
  private static final int SHAPE_TRIPLE = 5;
  private static final int GAZETTEER = 6;
  private static final int FIVE_SHAPES = 7;
  private static final int GAZETTEER_WORD = 8;
  private static final int DISTANCES = 9;
  private static final int LEFT = 10;
  private static final int LEFT_AND_WORD = 11;
  private static final int BODY = 12;
  private static final int BODY_AND_WORD = 13;
  private static final int BODY_AND_GAZETTEER = 14;
  private static final int EVENT = 15;
  private static final int EVENT_AND_WORD = 16;
  private static final int AFFIX = 17;
  private static final int SEEN = 18;
  private static final int BEFORE_RUN = 19;
  private static final int AFTER_RUN = 20;
  private static final int WORDS_BEFORE_RUN = 21;
  private static final int CLASS_BEFORE_RUN = 22;
  private static final int CLASS_OF_RUN = 23;
  private static final int CLASSES_AROUND_RUN = 24;
  private static final int CLASSES_OF_RUN = 25;
  private static final int CLASSES_AT_RUN = 26;
  private static final int LABEL = 27;
  private static final int LABEL_TRIPLE = 28;
  private static final int LABEL_AND_WORD = 29;
  private static final int LABEL_AND_CLASS = 30;
  private static final int NEXT_NAME_AND_WORD = 31;
  private static final int NEXT_NAME_AND_CLASS = 32;

  private Templates() {
  }

  private static long find(Groups groups, int kind, long value) {
    return groups.find(Words.mix(value * SPREAD + kind) & -Features.MEMBERS);
  }

  static long word(Groups groups, long word) {
    return find(groups, WORD, word);
  }

  static long pair(Groups groups, long first, long second) {
    return find(groups, PAIR, first * 31 + second);
  }

  static long classAndShape(Groups groups, int classes, int shape) {
    return find(groups, CLASS_AND_SHAPE, classes * 8L + shape);
  }

  static long classPair(Groups groups, int first, int second) {
    return find(groups, CLASS_PAIR, (long) first << 32 | second);
  }

  static long shapes(Groups groups, int first, int second, int third) {
    return find(groups, SHAPE_TRIPLE, (first * 8 + second) * 8 + third);
  }

  /** Finds the groups of a run of capitals. */
  static void run(Window w, Window.Run run) {
    long before = w.word(run.first - 1);
    int classBefore = w.classes(run.first - 1);
    int classFirst = w.classes(run.first);
    run.before = find(w.groups, BEFORE_RUN, before);
    run.after = find(w.groups, AFTER_RUN, w.word(run.end));
    run.words = find(w.groups, WORDS_BEFORE_RUN, before * 31 + w.word(run.first - 2));
    run.start = word(w.groups, w.word(run.first));
    run.classBefore = find(w.groups, CLASS_BEFORE_RUN, classBefore);
    run.classFirst = find(w.groups, CLASS_OF_RUN, classFirst);
    run.classesAround = find(w.groups, CLASSES_AROUND_RUN, (long) classBefore << 32 | w.classes(run.end));
    run.classesWithin = find(w.groups, CLASSES_OF_RUN, (long) classFirst << 32 | w.classes(run.end - 1));
    run.classesAtStart = find(w.groups, CLASSES_AT_RUN, (long) classBefore << 32 | classFirst);
    run.seen = find(w.groups, SEEN, w.columns.seen[run.first]);
  }

  /** Writes the features of a token. */
  static void write(Window w, Features out) {
    out.clear();
    words(w, out);
    classes(w, out);
    if (w.capital) {
      run(w, out);
    } else {
      out.add(find(w.groups, DISTANCES, 0), w.position);
    }
    gazetteer(w, out);
    heads(w, out);
    if (w.labels != null) {
      labels(w, out);
    }
  }

  private static void words(Window w, Features out) {
    out.add(w.word0, 0);
    out.add(w.wordBefore1, 1);
    out.add(w.wordAfter1, 2);
    out.add(w.wordBefore2, 3);
    out.add(w.wordAfter2, 4);
    out.add(w.word0, PLACES - 1 + w.shape);
    out.add(w.wordBefore1, PLACES - 1 + SHAPES + w.shape);
    out.add(w.wordAfter1, PLACES - 1 + 2 * SHAPES + w.shape);
    out.add(w.pair0, 0);
    out.add(w.pairAfter1, 1);
    out.add(w.pairBefore1, 2);
    out.add(w.pairAfter2, 3);
  }

  private static void classes(Window w, Features out) {
    out.add(find(w.groups, FIVE_SHAPES, w.shapes), 0);
    out.add(w.shapes0, 0);
    out.add(w.shapesBefore1, 1);
    out.add(w.shapesAfter1, 2);
    out.add(w.class0, 0);
    out.add(w.classBefore1, w.shape);
    out.add(w.classAfter1, SHAPES + w.shape);
    out.add(w.classes0, w.shape);
    out.add(w.classesAfter1, SHAPES + w.shape);
    out.add(w.classesBefore1, 2 * SHAPES + w.shape);
  }

  private static void run(Window w, Features out) {
    Window.Run run = w.run;
    int in = w.i - run.first;
    out.add(run.before, w.position);
    out.add(run.after, w.position);
    out.add(run.words, Math.min(1, in));
    out.add(run.start, IN_RUN + Math.min(2, in));
    out.add(run.classBefore, w.position);
    out.add(run.classFirst, w.position);
    out.add(run.classesAround, w.position);
    out.add(run.classesWithin, w.position);
    out.add(run.classesAtStart, Math.min(2, run.end - run.first));
    out.add(run.seen, w.position);
    out.add(find(w.groups, AFFIX, affix(w.tokens(), w.i)), 0);
  }

  /** Where the gazetteer is silent that is said of the words beside the token, for they have been looked up. */
  private static void gazetteer(Window w, Features out) {
    int here = w.gazetteer;
    out.add(find(w.groups, GAZETTEER, (w.gazetteerBefore * 64L + here) * 64 + w.gazetteerAfter), w.shape);
    if (here == 0) {
      out.add(w.wordBefore1, WITHOUT_GAZETTEER);
      out.add(w.wordAfter1, WITHOUT_GAZETTEER + 1);
    } else {
      out.add(find(w.groups, GAZETTEER_WORD, here * SPREAD + w.word(w.i - 1)), 0);
      out.add(find(w.groups, GAZETTEER_WORD, here * SPREAD + w.word(w.i + 1)), 1);
    }
  }

  private static void heads(Window w, Features out) {
    long left = w.leftHead();
    out.add(find(w.groups, LEFT, left), w.shape);
    out.add(find(w.groups, LEFT_AND_WORD, left * 31 + w.word), 0);
    long body = w.columns.bodyHead[w.i];
    out.add(find(w.groups, BODY, body), w.shape);
    if (body == 0) {
      out.add(w.word0, WITHOUT_BODY);
    } else {
      out.add(find(w.groups, BODY_AND_WORD, body * 31 + w.word), 0);
      out.add(find(w.groups, BODY_AND_GAZETTEER, body * 64 + w.gazetteer), 0);
    }
    long event = w.columns.eventHead[w.i];
    if (event != 0) {
      out.add(find(w.groups, EVENT, event), w.shape);
      out.add(find(w.groups, EVENT_AND_WORD, event * 31 + w.word), 0);
    }
  }

  private static void labels(Window w, Features out) {
    int here = w.labels[w.i];
    int next = w.nextName();
    out.add(find(w.groups, LABEL, here), 0);
    out.add(find(w.groups, LABEL_TRIPLE, (w.label(w.i - 1) * 64L + here) * 64 + w.label(w.i + 1)), 0);
    out.add(find(w.groups, LABEL_AND_WORD, here * SPREAD + w.word), 0);
    out.add(find(w.groups, LABEL_AND_WORD, here * SPREAD + w.word(w.i - 1)), 1);
    out.add(find(w.groups, LABEL_AND_CLASS, w.classes * 64L + here), 0);
    out.add(find(w.groups, NEXT_NAME_AND_WORD, next * SPREAD + w.word), 0);
    out.add(find(w.groups, NEXT_NAME_AND_CLASS, (long) next << 32 | w.classes), w.shape);
  }

  /** The last two letters of a word without a Vietnamese mark, and whether it can be a Vietnamese syllable. */
  private static long affix(Tokens t, int i) {
    int start = t.start(i);
    int end = t.end(i);
    if (t.is(i, Tokens.MARKED)) {
      return 1;
    }
    String text = t.text();
    long key = end - start > 7 ? 5 : 3;
    for (int j = start; j < end; j++) {
      char letter = Letters.lower(text.charAt(j));
      if (letter == 'f' || letter == 'j' || letter == 'w' || letter == 'z') {
        key |= 64;
      }
    }
    return key * 1000003 + Letters.lower(text.charAt(end - 1)) * 257L
        + (end - start > 1 ? Letters.lower(text.charAt(end - 2)) : 0);
  }
}
