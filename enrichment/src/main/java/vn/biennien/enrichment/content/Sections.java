package vn.biennien.enrichment.content;

import vn.biennien.contracts.Block;
import vn.biennien.contracts.LeftOut.Reason;

/**
 * Leaves out what stands under headings such as "Tin liên quan", and finds where the story goes on after a
 * box in its midst. A list of other stories is titles, or titles and ledes in turn; the story goes on with
 * paragraphs that follow one another.
 */
final class Sections {

  /** Names a single last paragraph must share with the story to belong to it. */
  private static final double SAME_STORY = 0.6;

  /** Syllables of a short sentence. */
  private static final int SENTENCE = 5;
  /** Lines above a heading in which a byline ends the story. */
  private static final int NEAR = 12;

  private final Phrases phrases;

  Sections(Phrases phrases) {
    this.phrases = phrases;
  }

  void leaveOut(Draft draft) {
    int before = 0;
    int i = draft.title() + 1;
    while (i < draft.size()) {
      Reason reason = heading(draft, i, before);
      if (reason == null) {
        before += length(draft, i, i + 1);
        i++;
        continue;
      }
      int end = end(draft, i, reason, before);
      for (int line = i; line < end; line++) {
        if (!draft.isLeftOut(line)) {
          draft.leaveOut(line, reason);
        }
      }
      i = end;
    }
  }

  /** The reason a section opens here, or null; {@code before} is the length of the story so far. */
  private Reason heading(Draft draft, int line, int before) {
    Line.Hint hint = draft.hint(line);
    if (hint == Line.Hint.COMMENTS) {
      return Reason.COMMENTS;
    }
    if (!draft.isOpen(line) || draft.shape(line).isProse() && draft.shape(line).words() > 30) {
      // A line of tags or a footer's address ends the story like a heading.
      return endsStory(draft.reason(line)) && before > 0 ? draft.reason(line) : null;
    }
    Phrases.Rule rule = phrases.find(draft.text(line));
    return rule != null && rule.opens() ? rule.reason() : null;
  }

  private static boolean endsStory(Reason reason) {
    return reason == Reason.TAGS || reason == Reason.COPYRIGHT || reason == Reason.COMMENTS;
  }

  /** The first line after a heading that is the story's again. */
  private int end(Draft draft, int heading, Reason reason, int before) {
    int next = heading + 1;
    while (next < draft.size()) {
      if (!draft.isProse(next)) {
        next++;
        continue;
      }
      int run = proseRun(draft, next);
      if (before == 0 || resumes(draft, heading, reason, next, run, before)) {
        return withShortSentences(draft, heading, next);
      }
      next += Math.max(1, run);
    }
    return draft.size();
  }

  /** Short sentences just above the paragraph with which the story goes on are the story's too. */
  private static int withShortSentences(Draft draft, int heading, int paragraph) {
    int first = paragraph;
    while (first - 1 > heading && draft.isOpen(first - 1) && draft.shape(first - 1).endsSentence()
        && draft.shape(first - 1).words() >= SENTENCE) {
      first--;
    }
    return first;
  }

  private static boolean resumes(Draft draft, int heading, Reason reason, int next, int run, int before) {
    if (endsStory(reason)) {
      return length(draft, next, next + run) > before;
    }
    if (run >= (isEnded(draft, heading) ? 4 : 2)) {
      return true;
    }
    int after = next + run;
    boolean last = after >= draft.size() || draft.isLeftOut(after)
        || Credits.labelled(draft.text(after), draft.shape(after)) != null
        || Credits.isLoneName(draft.text(after), draft.shape(after));
    return last && !isEnded(draft, heading) && story(draft, heading).namesInCommon(draft.text(next)) >= SAME_STORY
        && !isLede(draft, heading, next);
  }

  /** Whether the line tells of the title just above it rather than of the story. */
  private static boolean isLede(Draft draft, int heading, int line) {
    if (line - 1 <= heading || !draft.shape(line - 1).isTitleLike()) {
      return false;
    }
    Vocabulary lede = new Vocabulary();
    lede.add(draft.text(line));
    return lede.overlap(draft.text(line - 1)) >= 0.6;
  }

  /** Whether a byline or a source stands just above the heading. */
  private static boolean isEnded(Draft draft, int heading) {
    int i = heading - 1;
    while (i > Math.max(0, heading - NEAR) && draft.isLeftOut(i)) {
      i--;
    }
    return i > 0 && (Credits.labelled(draft.text(i), draft.shape(i)) != null && draft.shape(i).words() <= 10
        || Credits.isLoneName(draft.text(i), draft.shape(i)));
  }

  private static Vocabulary story(Draft draft, int end) {
    Vocabulary story = new Vocabulary();
    for (int i = Math.max(0, draft.title()); i < end && i < draft.title() + 40; i++) {
      if (!draft.isLeftOut(i)) {
        story.add(draft.text(i));
      }
    }
    return story;
  }

  /** Paragraphs that follow one another; captions may stand between. */
  private static int proseRun(Draft draft, int start) {
    int end = start;
    while (end < draft.size() && (draft.isProse(end) || end > start && draft.kind(end) == Block.Kind.CAPTION)) {
      end++;
    }
    return end - start;
  }

  private static int length(Draft draft, int start, int end) {
    int length = 0;
    for (int i = start; i < end; i++) {
      length += draft.isProse(i) ? draft.text(i).length() : 0;
    }
    return length;
  }
}
