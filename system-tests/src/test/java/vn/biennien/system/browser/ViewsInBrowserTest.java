package vn.biennien.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Order(6)
@ExtendWith(WithBrowser.class)
class ViewsInBrowserTest {

  private static final String PERSON = "/entities/person/đinh-quốc-khải";

  @Test
  void theTimelineTellsWhatIsSaidAboutDays(Visitor visitor) {
    visitor.open("/timeline?mentionedFrom=2025-10-07&mentionedTo=2025-10-08&q=Thất Khê");

    assertThat(visitor.find(".days-told h3").first()).hasText("Thứ Ba, 7/10/2025");
    assertThat(visitor.find(".days-told .sentence").first().locator(".tag.date")).containsText("7/10");
    assertThat(visitor.find(".days-told .muted a").first()).hasAttribute("href", Pattern.compile("/articles/[0-9a-f-]{36}"));
  }

  @Test
  void aYearOpensIntoMonthsAndAMonthIntoDays(Visitor visitor) {
    visitor.open("/timeline");
    visitor.find(".columns").first().locator("a[aria-label^='năm 2025']").click();
    assertThat(visitor.find(".span-head h2")).hasText("năm 2025");

    visitor.settled().find(".columns.tall a[aria-label^='tháng 10/2025']").click();
    assertThat(visitor.find(".span-head h2")).hasText("tháng 10/2025");
    assertThat(visitor.settled().address()).isEqualTo("/timeline?mentionedFrom=2025-10&mentionedTo=2025-10");
    assertThat(visitor.find(".columns.tall a").first()).hasAttribute("aria-label", Pattern.compile("\\d+/10/2025: .+ bài"));

    visitor.link("Cả năm 2025").click();
    assertThat(visitor.find(".span-head h2")).hasText("năm 2025");
  }

  @Test
  void aProfileShowsOfficesOverTimeAndTheCompany(Visitor visitor) {
    visitor.open(PERSON);

    assertThat(visitor.heading()).hasText("Đinh Quốc Khải");
    Locator first = visitor.find(".offices tbody tr").filter(new Locator.FilterOptions().setHasText("Bí thư Huyện ủy Văn Lãng"));
    assertThat(first.locator(".when")).containsText("13/2/2025 – 16/4/2025");
    Locator later = visitor.find(".offices tbody tr").filter(new Locator.FilterOptions().setHasText("Chủ tịch UBND tỉnh Lạng Sơn")).first();
    assertThat(first.locator(".bar").boundingBox().x).isLessThan(later.locator(".bar").boundingBox().x);
    assertThat(visitor.find(".together .person").first()).isVisible();
    assertThat(visitor.find(".brief .hit").count()).isPositive();
  }

  @Test
  void aPlaceHasItsNamesInOtherLanguages(Visitor visitor) {
    visitor.open("/entities/place/cn/guangxi");

    assertThat(visitor.heading()).hasText("Quảng Tây");
    assertThat(visitor.find(".names")).containsText("Guangxi");
    assertThat(visitor.find(".names")).containsText("广西");
  }

  @Test
  void whoMeetsWhomIsAPictureAndATable(Visitor visitor) {
    visitor.open(PERSON).link("Ai gặp ai").click();
    assertThat(visitor.settled().find(".node.middle text")).hasText("Đinh Quốc Khải");
    assertThat(visitor.find(".pairs tbody tr").first()).containsText("Vi Thị Thanh Hà");
    assertThat(visitor.find(".picture line").count()).isGreaterThanOrEqualTo(visitor.find(".node").count() - 1);

    visitor.find(".node[aria-label^='Vi Thị Thanh Hà']").click();
    assertThat(visitor.find(".node.middle text")).hasText("Vi Thị Thanh Hà");
    assertThat(visitor.address()).isEqualTo("/graph/person/vi-thị-thanh-hà");
  }

  @Test
  void theIndexOfNamesLeadsToProfiles(Visitor visitor) {
    visitor.open("/entities?type=person&q=dinh quoc");
    visitor.find(".entities .name").first().click();

    assertThat(visitor.settled().heading()).hasText("Đinh Quốc Khải");
  }

  @Test
  void theLanguageIsSwitchedAndRemembered(Visitor visitor) {
    visitor.open(PERSON);
    assertThat(visitor.find("html")).hasAttribute("lang", "vi");

    visitor.button("English").click();
    assertThat(visitor.find("html")).hasAttribute("lang", "en");
    assertThat(visitor.settled().find(".profile h2").first()).hasText("Stories over time");
    assertThat(visitor.find(".offices .when").first()).containsText(Pattern.compile("\\d+ (March|November) 202\\d"));

    visitor.open("/");
    assertThat(visitor.heading()).hasText("Newest stories");
    visitor.open("/?lang=vi");
    assertThat(visitor.heading()).hasText("Bài mới nhất");
    assertThat(visitor.address()).isEqualTo("/");
  }

  @Test
  void bothLanguagesHaveAllWords(Visitor visitor) {
    visitor.open("/");

    Object missing = visitor.page().evaluate("""
        async () => {
          const folder = document.querySelector('script[type=module]').src.replace(/app\\.js$/, 'words/');
          const [{ vi }, { en }] = await Promise.all([import(folder + 'vi.js'), import(folder + 'en.js')]);
          const kind = (value) => value === undefined ? 'missing' : Array.isArray(value) ? 'list' : typeof value;
          return [...new Set([...Object.keys(vi), ...Object.keys(en)])]
            .filter((key) => kind(vi[key]) !== kind(en[key])).join(', ');
        }""");
    assertThat(missing).isEqualTo("");
  }
}
