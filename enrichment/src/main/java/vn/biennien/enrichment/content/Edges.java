package vn.biennien.enrichment.content;

import vn.biennien.contracts.Block;
import vn.biennien.contracts.LeftOut.Reason;

/** Decides about the short lines around a story: between title and lede, and after its last paragraph. */
final class Edges {

  /** Syllables a caption below a byline has at most. */
  private static final int CAPTION = 60;
  /** Titles without a heading after the story that make a list of other stories. */
  private static final int LIST = 3;
  /** Lines of the story whose words they are compared with. */
  private static final int COMPARED = 40;
  /** The part of names in common above which titles belong to the story. */
  private static final double SAME_STORY = 0.6;

  private final Phrases phrases;

  Edges(Phrases phrases) {
    this.phrases = phrases;
  }

  void decide(Draft draft) {
    int first = -1;
    int last = -1;
    for (int i = draft.title() + 1; i < draft.size(); i++) {
      if (draft.isProse(i)) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    if (first < 0) {
      return;
    }
    head(draft, first);
    int byline = byline(draft, first, last);
    tail(draft, byline >= 0 ? Math.max(byline, last) : last, first);
  }

  private void head(Draft draft, int first) {
    for (int i = draft.title() + 1; i < first; i++) {
      if (draft.isOpen(i)) {
        if (phrases.sections(draft.text(i)) > 0) {
          draft.leaveOut(i, Reason.MENU);
        } else if (Credits.isLoneName(draft.text(i), draft.shape(i)) && draft.title() >= 0) {
          draft.keep(i, Block.Kind.BYLINE);
        }
      }
    }
  }

  /** The author's line near the end; what stands below it are captions. */
  private static int byline(Draft draft, int first, int last) {
    int captions = 0;
    for (int i = draft.size() - 1; i > first; i--) {
      if (draft.isLeftOut(i)) {
        continue;
      }
      LineShape shape = draft.shape(i);
      if (draft.isOpen(i) && Credits.isLoneName(draft.text(i), shape)) {
        draft.keep(i, Block.Kind.BYLINE);
        for (int below = i + 1; below <= last; below++) {
          if (draft.isOpen(below)) {
            draft.keep(below, Block.Kind.CAPTION);
          }
        }
        return i;
      }
      if (shape.isProse() && (shape.words() > CAPTION || ++captions > 4)) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether the titles after the story share few of its names. */
  private static boolean isAboutOthers(Draft draft, int last, int first) {
    Vocabulary story = new Vocabulary();
    for (int i = Math.max(0, draft.title()); i <= last && i < first + COMPARED; i++) {
      if (!draft.isLeftOut(i)) {
        story.add(draft.text(i));
      }
    }
    int titles = 0;
    double common = 0;
    for (int i = last + 1; i < draft.size(); i++) {
      if (draft.isOpen(i) && draft.shape(i).isTitleLike()) {
        titles++;
        common += story.namesInCommon(draft.text(i));
      }
    }
    return common < SAME_STORY * titles;
  }

  private void tail(Draft draft, int last, int first) {
    int titles = 0;
    for (int i = last; i < draft.size(); i++) {
      if (!draft.isLeftOut(i) && draft.text(i).endsWith(":")) {
        // What a colon announces is the story's: a table, a list of names.
        return;
      }
      if (i > last && draft.isOpen(i) && draft.shape(i).isTitleLike()) {
        titles++;
      }
    }
    boolean list = titles >= LIST && isAboutOthers(draft, last, first);
    for (int i = last + 1; i < draft.size(); i++) {
      if (draft.isOpen(i)) {
        if (phrases.sections(draft.text(i)) > 0) {
          draft.leaveOut(i, Reason.MENU);
        } else if (list) {
          draft.leaveOut(i, Reason.RELATED_STORIES);
        }
      }
    }
  }
}
