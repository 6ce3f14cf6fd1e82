package vn.biennien.enrichment.entity;

import vn.biennien.enrichment.text.Tokens;
import vn.biennien.enrichment.text.Words;

/**
 * A token of a sentence and what stands around it, for {@link Templates}. Moves over the sentence from left to right,
 * so that nearly all of it is what the token before had. Names end in how far from the token a thing stands.
 */
final class Window {

  private static final int FIVE_SHAPES = (1 << 15) - 1;
  private static final int NEAR = 4;
  private static final int HEAD_REACH = 7;
  private static final int NAME_REACH = 6;
  private static final long BEFORE_SENTENCE = -1;
  private static final long AFTER_SENTENCE = -2;
  private static final int OUTSIDE_CLASS = 1 << 30;

  final Features.Groups groups;
  Columns columns;
  int from;
  int to;
  /** The token. */
  int i;
  /** Another model's labels, or null. */
  int[] labels;

  long word;
  int shape;
  int classes;
  int gazetteer;
  int gazetteerBefore;
  int gazetteerAfter;
  boolean capital;
  /** Where in its run of capitals a capital is; for others how far the next capital to either side is. Below 25. */
  int position;

  /** Groups of words. */
  long wordBefore2;
  long wordBefore1;
  long word0;
  long wordAfter1;
  long wordAfter2;
  /** Groups of two words in a row, by how far the second is. */
  long pairBefore1;
  long pair0;
  long pairAfter1;
  long pairAfter2;
  /** Groups of a token's word classes and shape. */
  long classBefore1;
  long class0;
  long classAfter1;
  /** Groups of the word classes of two tokens in a row, by how far the second is. */
  long classesBefore1;
  long classes0;
  long classesAfter1;
  /** Groups of three shapes in a row, by how far the middle one is. */
  long shapesBefore1;
  long shapes0;
  long shapesAfter1;
  /** The run of capitals a capital stands in. */
  final Run run = new Run();

  private long nextWord;
  private long nextWord2;
  /** The shapes of the five tokens around, three bits each. */
  int shapes;
  private int shapeAfter1;
  private int shapeAfter2;
  private int classesOfNext;
  private int lastCapital;
  private int nextCapital;
  /** The nearest token to the left that has a class, or is a mark. */
  private int stop;

  Window(Features.Groups groups) {
    this.groups = groups;
  }

  /** Goes before the first token of a sentence. */
  void open(Columns text, int first, int end, int[] otherLabels) {
    columns = text;
    from = first;
    to = end;
    labels = otherLabels;
    run.first = -1;
    gazetteer = 0;
    gazetteerAfter = 0;
    word = BEFORE_SENTENCE;
    nextWord = BEFORE_SENTENCE;
    nextWord2 = BEFORE_SENTENCE;
    shape = 0;
    shapes = 0;
    shapeAfter1 = 0;
    shapeAfter2 = 0;
    classes = OUTSIDE_CLASS;
    classesOfNext = OUTSIDE_CLASS;
    wordBefore1 = Templates.word(groups, BEFORE_SENTENCE);
    word0 = wordBefore1;
    wordAfter1 = wordBefore1;
    wordAfter2 = wordBefore1;
    pairAfter2 = Templates.pair(groups, BEFORE_SENTENCE, BEFORE_SENTENCE);
    pairAfter1 = pairAfter2;
    pair0 = pairAfter2;
    classAfter1 = Templates.classAndShape(groups, OUTSIDE_CLASS, 0);
    class0 = classAfter1;
    classesAfter1 = Templates.classPair(groups, OUTSIDE_CLASS, OUTSIDE_CLASS);
    classes0 = classesAfter1;
    shapesAfter1 = Templates.shapes(groups, 0, 0, 0);
    shapes0 = shapesAfter1;
    i = first - 3;
    move();
    move();
    lastCapital = first - 1;
    nextCapital = first - 1;
    stop = first - 1;
  }

  /** Goes to the next token. */
  void next() {
    if (i >= from) {
      if (capital) {
        lastCapital = i;
      }
      if (classes != 0 && !capital || shape == Columns.MARK && columns.tokens.punctuation(i) != '-') {
        stop = i;
      }
    }
    move();
    capital = Columns.isCapitalShape(shape);
    if (capital) {
      int start = Math.max(from, columns.runStart[i]);
      if (start != run.first) {
        run.open(this, start, Math.min(to, columns.runEnd[i]));
      }
      position = Math.min(4, i - run.first) * 5 + Math.min(5, run.end - i) - 1;
    } else {
      position = distances();
    }
  }

  private void move() {
    i++;
    wordBefore2 = wordBefore1;
    wordBefore1 = word0;
    word0 = wordAfter1;
    wordAfter1 = wordAfter2;
    pairBefore1 = pair0;
    pair0 = pairAfter1;
    pairAfter1 = pairAfter2;
    classBefore1 = class0;
    class0 = classAfter1;
    classesBefore1 = classes0;
    classes0 = classesAfter1;
    shapesBefore1 = shapes0;
    shapes0 = shapesAfter1;

    word = nextWord;
    nextWord = nextWord2;
    nextWord2 = word(i + 2);
    wordAfter2 = Templates.word(groups, nextWord2);
    pairAfter2 = Templates.pair(groups, nextWord, nextWord2);
    shape = shapeAfter1;
    shapeAfter1 = shapeAfter2;
    shapeAfter2 = inside(i + 2) ? columns.shape[i + 2] : 0;
    shapesAfter1 = Templates.shapes(groups, shape, shapeAfter1, shapeAfter2);
    shapes = (shapes << 3 | shapeAfter2) & FIVE_SHAPES;
    classes = classesOfNext;
    classesOfNext = classes(i + 1);
    classAfter1 = Templates.classAndShape(groups, classesOfNext, shapeAfter1);
    classesAfter1 = Templates.classPair(groups, classes, classesOfNext);
    gazetteerBefore = gazetteer;
    gazetteer = gazetteerAfter;
    gazetteerAfter = inside(i + 1) ? columns.gazetteer[i + 1] : 0;
  }

  private int distances() {
    while (nextCapital <= i || nextCapital < to && !columns.isCapital(nextCapital)) {
      nextCapital++;
    }
    return (Math.min(NEAR, i - lastCapital) - 1) * NEAR + Math.min(NEAR, nextCapital - i) - 1;
  }

  /** The nearest word to the left with a class, within seven tokens and one mark: its hash and how far it is. */
  long leftHead() {
    if (stop < from || i - stop > HEAD_REACH) {
      return 1;
    }
    boolean isWord = columns.classes[stop] != 0 && !columns.isCapital(stop);
    return isWord ? Words.mix(columns.tokens.word(stop) * 8 + Math.min(HEAD_REACH, i - stop)) : 3;
  }

  /** The type of the next name to the right by the other labels and how far it is, or -1. */
  int nextName() {
    for (int j = i + 1; j < to && j < i + NAME_REACH; j++) {
      if (labels[j] != Tagset.OUTSIDE) {
        return Tagset.type(labels[j]) * 8 + (j - i);
      }
    }
    return -1;
  }

  /** The other label of a token, 0 outside of the sentence. */
  int label(int token) {
    return inside(token) ? labels[token] : 0;
  }

  long word(int token) {
    return token < from ? BEFORE_SENTENCE : token >= to ? AFTER_SENTENCE : columns.tokens.word(token);
  }

  int classes(int token) {
    return inside(token) ? columns.classes[token] : OUTSIDE_CLASS;
  }

  private boolean inside(int token) {
    return token >= from && token < to;
  }

  Tokens tokens() {
    return columns.tokens;
  }

  /** A run of capitals within the sentence, the groups of what stands in it and around it. */
  static final class Run {

    int first;
    int end;
    long before;
    long after;
    long words;
    long start;
    long classBefore;
    long classFirst;
    long classesAround;
    long classesWithin;
    long classesAtStart;
    long seen;

    private void open(Window w, int from, int to) {
      first = from;
      end = to;
      Templates.run(w, this);
    }
  }
}
