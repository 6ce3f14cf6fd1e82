package vn.biennien.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Order(4)
@ExtendWith(WithBrowser.class)
class SearchInBrowserTest {

  @Test
  void aNameTypedWithoutMarksFindsItsStories(Visitor visitor) {
    visitor.open("/").search("dinh quoc khai");

    assertThat(visitor.address()).isEqualTo("/?q=dinh quoc khai");
    assertThat(visitor.find(".hit h2").first()).containsText("Đinh Quốc Khải");
    assertThat(visitor.find(".hit mark").first()).hasText("Đinh Quốc Khải");
    assertThat(visitor.heading()).hasText(Pattern.compile("\\d+ bài"));
    assertThat(visitor.find("#announce")).hasText(visitor.heading().textContent());
  }

  @Test
  void suggestionsComeWhileTypingAndAreChosenByKeys(Visitor visitor) {
    visitor.open("/").box().pressSequentially("dinh qu");
    Locator suggestion = visitor.find("[role=option]").filter(new Locator.FilterOptions().setHasText("Đinh Quốc Khải")).first();
    assertThat(suggestion).isVisible();
    assertThat(visitor.box()).hasAttribute("aria-expanded", "true");

    visitor.box().press("ArrowDown");
    assertThat(visitor.box()).hasAttribute("aria-activedescendant", "suggestion-0");
    assertThat(visitor.find("#suggestion-0")).hasAttribute("aria-selected", "true");
    visitor.shot("suggestions");
    visitor.box().press("Escape");
    assertThat(visitor.find("[role=listbox]")).isHidden();

    visitor.box().pressSequentially("o");
    suggestion.click();
    assertThat(visitor.settled().heading()).hasText("Đinh Quốc Khải");
  }

  @Test
  void aFacetNarrowsAndBackWidensAgain(Visitor visitor) {
    visitor.open("/?q=dinh quoc khai");
    int all = visitor.find(".hit").count();

    visitor.find("[data-key='place:place/gate/huu-nghi']").click();
    assertThat(visitor.find(".chosen .chip")).containsText("Hữu Nghị");
    assertThat(visitor.settled().find(".hit").count()).isPositive().isLessThan(all);
    assertThat(visitor.address()).contains("place=place/gate/huu-nghi");
    assertThat(visitor.find("[data-key='place:place/gate/huu-nghi']")).isFocused();

    visitor.page().goBack();
    assertThat(visitor.find(".chosen")).hasCount(0);
    assertThat(visitor.find(".hit")).hasCount(all);
  }

  @Test
  void aBarOfTheHistogramIsTheStoriesOfItsMonth(Visitor visitor) {
    visitor.open("/?q=dinh quoc khai").find(".days").first().locator(".columns a").last().click();

    assertThat(visitor.find(".chosen .chip")).containsText("đăng: ");
    assertThat(visitor.settled().address()).contains("publishedFrom=").contains("publishedTo=");
    assertThat(visitor.find(".hit").count()).isPositive();
  }

  @Test
  void copiesOfAStoryStandBehindIt(Visitor visitor) {
    visitor.open("/?q=\"Lạng Sơn có Chủ tịch UBND tỉnh mới\" OR \"Đinh Quốc Khải làm Chủ tịch UBND tỉnh Lạng Sơn\"&sort=newest");
    Locator more = visitor.find(".hit button[aria-expanded]").first();
    assertThat(more).hasText("và 1 bài gần như trùng");

    more.click();
    assertThat(visitor.find(".copies .hit h3").first()).isVisible();
  }

  @Test
  void whatWasNotMetExactlyIsSaid(Visitor visitor) {
    visitor.open("/").search("Đính Quôc Khái");

    assertThat(visitor.find(".list > .notice")).containsText("bỏ qua dấu");
    assertThat(visitor.find(".hit h2").first()).containsText("Đinh Quốc Khải");
  }

  @Test
  void furtherStoriesAreLoadedBelow(Visitor visitor) {
    visitor.open("/");
    int first = visitor.find(".hits > li").count();

    visitor.button("Xem thêm bài").click();
    assertThat(visitor.find(".hits > li").nth(first)).isVisible();
    assertThat(visitor.find(".hits > li").nth(first).locator("a").first()).isFocused();
  }

  @Test
  void nothingFoundIsNoDeadEnd(Visitor visitor) {
    visitor.open("/?q=qqqqzzzzxxxx&place=place/gate/huu-nghi");

    assertThat(visitor.find(".state h2")).hasText("Không tìm thấy gì");
    assertThat(visitor.link("Tìm không lọc")).hasAttribute("href", "/?q=qqqqzzzzxxxx");
  }

  @Test
  void textThatLooksLikeMarkupStaysText(Visitor visitor) {
    visitor.open("/").search(Samples.HOSTILE);
    assertThat(visitor.find(".hit h2")).containsText("<img src=x onerror=");
    assertThat(visitor.find("main img, main script")).hasCount(0);

    visitor.find(".hit h2 a").click();
    assertThat(visitor.settled().find(".text")).containsText("</mark>");
    assertThat(visitor.find("main img, main script")).hasCount(0);
    assertThat(visitor.page().title()).doesNotStartWith("harmed");
  }

  @Test
  void aSharedLinkMayCarryMarksOfOthers(Visitor visitor) {
    visitor.open("/?q=dinh quoc khai&utm_source=x&fbclid=y");

    assertThat(visitor.find(".hit h2").first()).containsText("Đinh Quốc Khải");
  }
}
