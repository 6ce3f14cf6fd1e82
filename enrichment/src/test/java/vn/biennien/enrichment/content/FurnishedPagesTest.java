package vn.biennien.enrichment.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.biennien.contracts.ArticleKind;
import vn.biennien.enrichment.Page;

/** Every story of the corpus comes out whole, alone and amid the furniture of a page. */
class FurnishedPagesTest {

  private final EditedCopies stories = new EditedCopies();
  private final ContentExtractor extractor = new ContentExtractor();

  @Test
  void aStoryAloneLosesNothing() {
    for (int i = 0; i < stories.size(); i++) {
      Content content = extractor.extract(Page.ofText(stories.story(i)));

      assertThat(content.leftOut()).as(stories.story(i)).isEmpty();
      assertThat(content.kind()).isEqualTo(ArticleKind.STORY);
      assertThat(content.title()).isEqualTo(title(i));
    }
  }

  @Test
  void plainTextWithFurnitureGivesTheStory() {
    Tally tally = new Tally();
    for (int i = 0; i < stories.size(); i++) {
      String page = "Đăng nhập\nTrang chủ\nThời sự\nKinh tế\nThể thao\nTrang chủ > Tin tức > Xã hội\n" + title(i)
          + "\nThứ Sáu, 16/05/2025 - 10:20\n" + body(i, 1, 4) + "\nXem thêm: " + title(i + 1) + "\n" + body(i, 4, 99)
          + "\nPhạm Thu Hà\nLượt xem: 1.204\nChia sẻ\nTin cùng chuyên mục\n" + title(i + 2) + "\n" + body(i + 2, 1, 2) + "\n" + title(i + 3)
          + "\n" + body(i + 3, 1, 2) + "\n" + title(i + 4) + "\nBình luận (1)\n" + body(i + 5, 2, 3) + "\nBản quyền thuộc về Báo Sông Núi";
      tally.add(i, extractor.extract(Page.ofText(page)));
    }
    tally.check("plain text");
  }

  @Test
  void htmlWithFurnitureGivesTheStory() {
    Tally tally = new Tally();
    for (int i = 0; i < stories.size(); i++) {
      String page = "<html><head><title>" + title(i) + " - Báo Sông Núi</title></head><body><div class='top'><a href=1>Thời sự</a> <a href=2>Kinh tế</a></div>"
          + "<table><tr><td><h2>" + title(i) + "</h2><div>16/05/2025 10:20</div>" + html(i, 1, 4) + "<p><a href=3>" + title(i + 1) + "</a></p>" + html(i, 4, 99)
          + "<p><b>Phạm Thu Hà</b></p><div class='tin-khac'><a href=4>" + title(i + 2) + "</a>" + html(i + 2, 1, 2) + "</div></td><td><p><a href=5>" + title(i + 3)
          + "</a></p>" + html(i + 3, 1, 2) + "</td></tr></table><p>Giấy phép số 12/GP. Địa chỉ: 5 phố Núi</p></body></html>";
      tally.add(i, extractor.extract(new Page(null, null, null, null, null, page)));
    }
    tally.check("HTML");
  }

  private String title(int story) {
    return lines(story).get(0);
  }

  private String body(int story, int from, int end) {
    List<String> lines = lines(story);
    return String.join("\n", lines.subList(Math.min(from, lines.size()), Math.min(end, lines.size())));
  }

  private String html(int story, int from, int end) {
    return body(story, from, end).lines().map(line -> "<p>" + line.replace("&", "&amp;") + "</p>").collect(Collectors.joining());
  }

  private List<String> lines(int story) {
    return Arrays.asList(stories.story(story % stories.size()).split("\n"));
  }

  /** Lines of stories lost, and lines of furniture let in. */
  private final class Tally {

    private long story;
    private long lost;
    private long furniture;
    private int titles;

    void add(int index, Content content) {
      List<String> kept = Arrays.asList(content.text().split("\n"));
      List<String> right = lines(index);
      story += length(right);
      lost += length(right.stream().filter(line -> !content.text().contains(line)).toList());
      furniture += length(kept.stream().filter(line -> right.stream().noneMatch(whole -> whole.contains(line))
          && !line.equals("Phạm Thu Hà")).toList());
      titles += title(index).equals(content.title()) ? 1 : 0;
    }

    void check(String what) {
      System.out.printf("%s: story kept %.2f%%, furniture let in %.2f%%, titles %d of %d%n", what, 100.0 * (story - lost) / story,
          100.0 * furniture / story, titles, stories.size());
      assertThat(lost / (double) story).as("story lost").isLessThanOrEqualTo(0.01);
      assertThat(furniture / (double) story).as("furniture let in").isLessThanOrEqualTo(0.01);
      assertThat(titles).as("titles right").isGreaterThanOrEqualTo(stories.size() * 99 / 100);
    }

    private long length(List<String> lines) {
      return lines.stream().mapToLong(String::length).sum();
    }
  }
}
