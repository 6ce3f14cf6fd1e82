package vn.biennien.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Order(7)
@ExtendWith(WithBrowser.class)
class FaultsInBrowserTest {

  private static final String API = "**/v1/**";

  @Test
  void aServerOutOfReachIsSaidAndTriedAgain(Visitor visitor) {
    visitor.expectingOnTheConsole("ERR_").page().route(API, Route::abort);
    visitor.open("/?q=dinh quoc khai");
    assertThat(visitor.find("[role=alert]")).containsText("Không kết nối được với máy chủ");
    visitor.shot("out-of-reach");

    visitor.page().unroute(API);
    visitor.button("Thử lại").click();
    assertThat(visitor.find(".hit h2").first()).containsText("Đinh Quốc Khải");
  }

  @Test
  void anIndexThatIsAwayIsSaidKindly(Visitor visitor) {
    visitor.expectingOnTheConsole("503").page().route(API, route -> route.fulfill(new Route.FulfillOptions().setStatus(503)
        .setHeaders(Map.of("content-type", "application/problem+json", "retry-after", "2"))
        .setBody("{\"type\":\"urn:problem-type:biennien:unavailable\",\"title\":\"away\",\"status\":503,\"detail\":\"away\"}")));
    visitor.open("/");

    assertThat(visitor.find("[role=alert]")).containsText("Kho lưu trữ đang tạm nghỉ");
    assertThat(visitor.button("Thử lại")).isVisible();
  }

  @Test
  void aMalformedQueryIsShownWhereItIsWrong(Visitor visitor) {
    visitor.expectingOnTheConsole("400").open("/?q=hoa \"binh");

    assertThat(visitor.find("[role=alert]")).containsText("Chưa hiểu được yêu cầu này");
    assertThat(visitor.find(".where mark")).hasText("\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/articles/00000000-0000-5000-8000-000000000000", "/entities/person/khong-co-ai"})
  void whatIsNotThereIsSaid(String address, Visitor visitor) {
    visitor.expectingOnTheConsole("404").open(address);

    assertThat(visitor.find("[role=alert]")).containsText("Ở đây không có gì");
    assertThat(visitor.link("Về trang đầu")).hasAttribute("href", "/");
  }

  @Test
  void suggestionsThatFailLeaveTheSearchAsItIs(Visitor visitor) {
    visitor.expectingOnTheConsole("ERR_").page().route("**/v1/suggest*", Route::abort);
    visitor.open("/").box().pressSequentially("dinh quoc khai");
    visitor.box().press("Enter");

    assertThat(visitor.find(".hit h2").first()).containsText("Đinh Quốc Khải");
  }

  @Test
  void everythingIsReachedByTheKeyboard(Visitor visitor) {
    visitor.open("/?q=dinh quoc khai");
    visitor.page().keyboard().press("/");
    assertThat(visitor.box()).isFocused();
    assertThat(visitor.box()).hasValue("dinh quoc khai");

    visitor.find(".skip").focus();
    assertThat(visitor.find(".skip")).isInViewport();
    visitor.page().keyboard().press("Enter");
    assertThat(visitor.find("main")).isFocused();

    visitor.find(".columns a[tabindex='0']").first().focus();
    visitor.page().keyboard().press("ArrowRight");
    assertThat(visitor.find(".columns").first().locator("a").nth(1)).isFocused();
    visitor.page().keyboard().press("Enter");
    assertThat(visitor.find(".chosen .chip")).containsText("đăng: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/?q=dinh quoc khai", "/timeline", "/entities", "/entities/person/đinh-quốc-khải",
      "/graph/person/đinh-quốc-khải"})
  void nothingIsWiderThanAPhone(String address, Visitor visitor) {
    visitor.usePhone(ColorScheme.LIGHT).open(address);

    assertThat((Integer) visitor.page().evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(360);
  }

  @Test
  void onAPhoneTheFiltersWaitBehindAButton(Visitor visitor) {
    visitor.usePhone(ColorScheme.LIGHT).open("/?q=dinh quoc khai");
    assertThat(visitor.find(".facets").first()).isHidden();

    visitor.button("Bộ lọc").click();
    assertThat(visitor.find(".facets").first()).isVisible();
  }

  @Test
  void aThemeThatIsChosenStays(Visitor visitor) {
    visitor.open("/");
    String light = (String) visitor.page().evaluate("getComputedStyle(document.body).backgroundColor");

    visitor.find(".theme").click();
    visitor.find(".theme").click();
    assertThat(visitor.find("html")).hasAttribute("data-theme", "dark");
    visitor.open("/timeline");
    assertThat(visitor.page().evaluate("getComputedStyle(document.body).backgroundColor")).isNotEqualTo(light);
  }
}
