package vn.biennien.enrichment.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.biennien.enrichment.entity.training.CorpusDocument;
import vn.biennien.enrichment.entity.training.CorpusReader;

/**
 * Stories, and copies as other newspapers print them: another title and lede, paragraphs dropped, joined,
 * moved and added, words exchanged, tone marks placed the other way. Same seed, same copies.
 */
final class EditedCopies {

  private static final String[][] SPELLINGS = {{"hoá", "hóa"}, {"hoà", "hòa"}, {"thuỷ", "thủy"}, {"uỷ", "ủy"}, {"khoẻ", "khỏe"},
      {"toà", "tòa"}, {"hoạ", "họa"}, {"thuý", "thúy"}, {"hoả", "hỏa"}};
  private static final String[][] WORDS = {{"ngày ", "hôm "}, {"cho biết", "nói"}, {"tổ chức", "mở"}, {"các ", "những "},
      {"tại ", "ở "}, {"với ", "cùng "}};

  private final Random random = new Random(7);
  private final List<List<String>> stories = new ArrayList<>();

  EditedCopies() {
    try {
      for (CorpusDocument document : CorpusReader.read(Path.of("corpus"))) {
        stories.add(List.of(document.text().split("\n")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int size() {
    return stories.size();
  }

  /** The story as a page: title, then paragraphs. */
  String story(int story) {
    return String.join("\n", stories.get(story));
  }

  /** An edited copy of the story. */
  String copy(int story) {
    List<String> lines = new ArrayList<>(stories.get(story));
    List<String> other = stories.get((story + 1 + random.nextInt(stories.size() - 1)) % stories.size());
    lines.set(0, "Tin trong ngày: " + lines.get(0).toLowerCase());
    switch (random.nextInt(3)) {
      case 0 -> lines.set(1, "Sự việc được nhiều người quan tâm, báo địa phương đưa tin.");
      case 1 -> lines.add(1, "Theo nguồn tin của chúng tôi, vụ việc vẫn đang được cơ quan chức năng làm rõ thêm.");
      default -> lines.set(1, lines.get(1).substring(lines.get(1).indexOf(' ') + 1));
    }
    int dropped = random.nextInt(Math.max(1, lines.size() / 4));
    for (int i = 0; i < dropped; i++) {
      lines.remove(2 + random.nextInt(lines.size() - 2));
    }
    int added = random.nextInt(3);
    for (int i = 0; i < added; i++) {
      lines.add(2 + random.nextInt(lines.size() - 1), other.get(1 + random.nextInt(other.size() - 1)));
    }
    String text = String.join("\n", lines);
    boolean late = random.nextBoolean();
    for (String[] spelling : SPELLINGS) {
      text = text.replace(spelling[late ? 1 : 0], spelling[late ? 0 : 1]);
    }
    String[] word = WORDS[random.nextInt(WORDS.length)];
    return text.replaceFirst(word[0], word[1]);
  }

  /** Another story that takes one paragraph over from this one, as background. */
  String quoting(int story) {
    List<String> lines = new ArrayList<>(stories.get((story + 1) % stories.size()));
    List<String> quoted = stories.get(story);
    lines.add(quoted.get(1 + random.nextInt(quoted.size() - 1)));
    return String.join("\n", lines);
  }
}
