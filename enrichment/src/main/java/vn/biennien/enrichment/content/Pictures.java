package vn.biennien.enrichment.content;

import java.util.HashMap;
import java.util.Map;
import vn.biennien.contracts.Block;
import vn.biennien.contracts.LeftOut.Reason;
import vn.biennien.enrichment.text.Letters;

/** Captions, pictures' substitute texts and repeated lines. */
final class Pictures {

  private static final int CAPTION = 60;

  private Pictures() {
  }

  /** Leaves out substitute texts: the title with "ảnh 1" behind it, with or without its marks. */
  static void leaveOutSubstitutes(Draft draft, String known) {
    String title = known != null ? known : draft.title() >= 0 ? draft.text(draft.title()) : null;
    String key = title == null ? null : PhraseKey.of(title, false).text();
    for (int i = 0; i < draft.size(); i++) {
      String of = draft.isOpen(i) ? Furniture.pictureOf(draft.text(i)) : null;
      if (of != null) {
        String start = PhraseKey.of(of, false).text();
        if (of.isEmpty() || start.equals(key) || key != null && start.length() > 12 && key.startsWith(start)
            || !isMarked(of) && draft.shape(i).words() > 4) {
          draft.leaveOut(i, Reason.FILE_NAME);
        }
      }
    }
  }

  static void findCaptions(Draft draft) {
    for (int i = 0; i < draft.size(); i++) {
      if (!draft.isOpen(i)) {
        continue;
      }
      String text = draft.text(i);
      int words = draft.shape(i).words();
      int tail = Credits.tail(text);
      if (draft.hint(i) == Line.Hint.CAPTION || isImage(draft, i - 1) && words <= CAPTION
          || tail > 0 && words <= CAPTION && isPhoto(text.substring(tail))) {
        draft.keep(i, Block.Kind.CAPTION);
      } else {
        Block.Kind kind = Credits.labelled(text, draft.shape(i));
        if (kind != null) {
          draft.keep(i, kind);
          captionAbove(draft, i);
        }
      }
    }
  }

  /** Leaves out lines that stood before; the lede below a picture is its caption. */
  static void leaveOutRepeats(Draft draft) {
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < draft.size(); i++) {
      if (!draft.isLeftOut(i) && draft.shape(i).words() >= 4) {
        boolean repeated = seen.putIfAbsent(draft.text(i), i) != null;
        if (repeated && !isImage(draft, i - 1) && draft.title() != i) {
          draft.leaveOut(i, Reason.DUPLICATE);
        }
      }
    }
  }

  /** Short lines just above "Ảnh: X" are the caption, cut in pieces. */
  private static void captionAbove(Draft draft, int credit) {
    if (!isPhoto(draft.text(credit))) {
      return;
    }
    for (int i = credit - 1; i > draft.title() && i >= credit - 2; i--) {
      if (!draft.isOpen(i) || draft.isProse(i)) {
        return;
      }
      draft.keep(i, Block.Kind.CAPTION);
    }
  }

  static boolean isPhoto(String credit) {
    String key = PhraseKey.of(credit, true).text();
    return (key.startsWith("anh") || key.startsWith("nguon anh") || key.startsWith("hinh") || key.startsWith("do hoa")
        || key.startsWith("photo") || key.startsWith("nguon")) && !key.startsWith("anh va bai") && !key.startsWith("anh tin");
  }

  private static boolean isImage(Draft draft, int line) {
    return line >= 0 && (draft.reason(line) == Reason.FILE_NAME || draft.reason(line) == Reason.IMAGE_TABLE);
  }

  private static boolean isMarked(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Letters.isMarked(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
