package vn.biennien.enrichment.content;

import vn.biennien.contracts.LeftOut.Reason;

/** Finds the line that is the story's title; a page may have none. */
final class TitleFinder {

  /** Syllables of a paragraph that shows that the story has begun. */
  private static final int BODY = 20;
  private static final int SENTENCE = 8;
  private static final int MOST_WORDS = 40;
  /** Paragraphs whose words a title is compared with. */
  private static final int COMPARED = 5;
  private static final double ENOUGH = 1.6;

  private TitleFinder() {
  }

  /** Marks the title in the draft and leaves out the open lines above it. */
  static void find(Draft draft, String known, Phrases phrases) {
    int body = bodyStart(draft);
    int title = known == null ? -1 : same(draft, known, Math.min(draft.size(), body + 3));
    if (title < 0 && known == null) {
      title = best(draft, body, phrases);
    }
    if (title >= 0) {
      draft.setTitle(title);
    }
    int end = title >= 0 ? title : 0;
    for (int i = 0; i < end; i++) {
      if (draft.isOpen(i)) {
        draft.leaveOut(i, Reason.MENU);
      }
    }
  }

  private static int bodyStart(Draft draft) {
    for (int i = 0; i < draft.size(); i++) {
      if (draft.isProse(i) && draft.shape(i).words() >= BODY || isSentence(draft, i) && isSentence(draft, i + 1)) {
        return i;
      }
    }
    return draft.size();
  }

  /** A shorter sentence; two of them together are a story's too. */
  private static boolean isSentence(Draft draft, int line) {
    return line < draft.size() && draft.isOpen(line) && draft.shape(line).endsSentence() && draft.shape(line).words() >= SENTENCE;
  }

  private static int same(Draft draft, String known, int end) {
    String key = PhraseKey.of(known, false).text();
    for (int i = 0; i < end; i++) {
      String line = PhraseKey.of(draft.text(i), false).text();
      if (line.equals(key) || line.length() > 20 && key.startsWith(line) || key.length() > 20 && line.startsWith(key)
          && line.length() < key.length() + 30) {
        return i;
      }
    }
    return -1;
  }

  private static int best(Draft draft, int body, Phrases phrases) {
    Vocabulary story = story(draft, body);
    int best = -1;
    double score = ENOUGH;
    boolean first = true;
    for (int i = 0; i < draft.size() && (i < body || i == body && first); i++) {
      if (draft.isOpen(i) && phrases.sections(draft.text(i)) == 0) {
        double candidate = score(draft, i, first, story);
        if (candidate > score) {
          score = candidate;
          best = i;
        }
        first = false;
      }
    }
    return best;
  }

  private static Vocabulary story(Draft draft, int body) {
    Vocabulary story = new Vocabulary();
    int compared = 0;
    for (int i = body; i < draft.size() && compared < COMPARED; i++) {
      if (draft.isProse(i)) {
        story.add(draft.text(i));
        compared++;
      }
    }
    return story;
  }

  private static double score(Draft draft, int line, boolean first, Vocabulary story) {
    LineShape shape = draft.shape(line);
    if (shape.words() < 3 || shape.words() > MOST_WORDS || shape.endsSentence() && shape.words() > 22) {
      return 0;
    }
    double score = 3 * story.overlap(draft.text(line));
    score += first ? 1.5 : 0;
    score += shape.endsSentence() ? -1 : 0.5;
    score += draft.hint(line) == Line.Hint.TITLE ? 2 : 0;
    score += isTime(draft, line - 1) || isTime(draft, line + 1) ? 0.7 : 0;
    score -= shape.words() >= 5 ? 0 : first ? 0.3 : 1;
    return score;
  }

  private static boolean isTime(Draft draft, int line) {
    return line >= 0 && line < draft.size() && draft.reason(line) == Reason.PUBLICATION_LINE;
  }
}
