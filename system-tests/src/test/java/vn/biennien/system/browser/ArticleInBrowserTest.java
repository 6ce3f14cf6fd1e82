package vn.biennien.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Order(5)
@ExtendWith(WithBrowser.class)
class ArticleInBrowserTest {

  /** A page with pictures, a byline and the furniture of a news site. */
  private static final String FLOOD = "/?q=\"nước sông Kỳ Cùng vượt báo động 3\"";

  @Test
  void peoplePlacesBodiesAndDatesHaveTheirColours(Visitor visitor) {
    open(visitor);

    for (String kind : new String[] {"person", "place", "org", "date", "office"}) {
      assertThat(visitor.find(".text .tag." + kind).count()).as(kind).isPositive();
    }
    assertThat(visitor.find(".text a.tag.person").first()).hasAttribute("href", Pattern.compile("/entities/person/.+"));
    assertThat(visitor.find(".text a.tag.date").first()).hasAttribute("href", Pattern.compile("/timeline\\?mentionedFrom=2025-1.+"));
    assertThat(visitor.find(".text .caption").first()).isVisible();
    assertThat(visitor.find(".text .byline")).isVisible();
  }

  @Test
  void pointingAtADateTellsItsDay(Visitor visitor) {
    open(visitor);
    Locator card = visitor.find("#card");

    visitor.find(".text a.tag.date").filter(new Locator.FilterOptions().setHasText("7/10")).first().hover();
    assertThat(card).containsText("2025-10-07");
    assertThat(card).containsText("Căn cứ");
    visitor.shot("article-card");

    visitor.page().keyboard().press("Escape");
    assertThat(card).isHidden();
  }

  @Test
  void theKeyboardTellsWhatANameStandsFor(Visitor visitor) {
    open(visitor);
    visitor.find(".legend button").last().focus();

    visitor.page().keyboard().press("Tab");
    assertThat(visitor.find(".text .tag:focus")).hasAttribute("aria-describedby", "card");
    assertThat(visitor.find("#card")).isVisible();
    assertThat(visitor.find("#card code").first()).hasText(Pattern.compile(".+"));
  }

  @Test
  void aFirstTouchTellsAndTheCardLeadsFurther(Visitor visitor) {
    visitor.usePhone(ColorScheme.LIGHT);
    open(visitor);

    visitor.find(".text a.tag.person").first().tap();
    assertThat(visitor.find("#card code")).hasText("person/đinh-quốc-khải");
    assertThat(visitor.address()).startsWith("/articles/");

    visitor.find("#card a").tap();
    assertThat(visitor.settled().heading()).hasText("Đinh Quốc Khải");
  }

  @Test
  void aColourCanBeSwitchedOff(Visitor visitor) {
    open(visitor);
    Locator place = visitor.find(".text .tag.place").first();
    assertThat(place).not().hasCSS("background-color", "rgba(0, 0, 0, 0)");

    Locator key = visitor.find(".key.place");
    key.click();
    assertThat(key).hasAttribute("aria-pressed", "false");
    assertThat(place).hasCSS("background-color", "rgba(0, 0, 0, 0)");
  }

  @Test
  void whatWasLeftOutIsToldWithItsReason(Visitor visitor) {
    open(visitor);
    Locator parts = visitor.find(".left-out li");
    assertThat(parts.first()).isHidden();

    visitor.find(".left-out summary").click();
    assertThat(parts.first()).isVisible();
    assertThat(parts.filter(new Locator.FilterOptions().setHasText("tin liên quan")).count()).isPositive();
  }

  @Test
  void similarStoriesAndTheOriginalAreOneStepAway(Visitor visitor) {
    open(visitor);

    assertThat(visitor.find(".beside .brief a").first()).isVisible();
    Locator original = visitor.link("Bài gốc trên xu-lang.example");
    assertThat(original).hasAttribute("href", Pattern.compile("https://xu-lang\\.example/.+"));
    assertThat(original).hasAttribute("rel", Pattern.compile(".*noopener.*"));
  }

  private static void open(Visitor visitor) {
    visitor.open(FLOOD).find(".hit h2 a").first().click();
    assertThat(visitor.find(".story h1")).containsText("Kỳ Cùng");
    visitor.settled();
  }
}
