package vn.biennien.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.biennien.launcher.Pipeline;
import vn.biennien.launcher.Service;

/**
 * Somebody who looks at the page, in a browser of their own. What is true of every visit is checked when they leave: no
 * error on the console, which is also where broken rules of the content security policy show, and no request to
 * another host.
 */
final class Visitor {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  /** What is narrower is touched. */
  private static final int NARROW = 500;

  private final Browser browser;
  private final URI home;
  private final List<String> errors = new ArrayList<>();
  private final List<Request> requests = new ArrayList<>();
  private String expected = "";
  private Page page;

  Visitor(Browser browser, Pipeline pipeline) {
    this.browser = browser;
    home = pipeline.first(Service.SEARCH).uri();
    use(1280, 900, ColorScheme.LIGHT, "vi-VN");
  }

  /** Takes another device, with nothing remembered. */
  Visitor use(int width, int height, ColorScheme scheme, String locale) {
    if (page != null) {
      page.context().close();
    }
    BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height)
        .setHasTouch(width < NARROW).setColorScheme(scheme).setLocale(locale).setTimezoneId("Asia/Ho_Chi_Minh"));
    page = context.newPage();
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        errors.add(message.text());
      }
    });
    page.onPageError(errors::add);
    page.onRequest(requests::add);
    return this;
  }

  Visitor usePhone(ColorScheme scheme) {
    return use(360, 780, scheme, "vi-VN");
  }

  /** @param path with its query, from the root */
  Visitor open(String path) {
    page.navigate(home.resolve("/") + path.substring(1));
    return settled();
  }

  /** Waits until the view and all its parts are there. */
  Visitor settled() {
    page.locator("main:not([aria-busy])").waitFor();
    Locator loading = page.locator(".skeleton").first();
    loading.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    return this;
  }

  Visitor search(String text) {
    box().fill(text);
    box().press("Enter");
    page.waitForURL(url -> url.contains("q="));
    return settled();
  }

  Locator box() {
    return page.getByRole(AriaRole.COMBOBOX).first();
  }

  Locator heading() {
    return page.locator("main h1");
  }

  Locator find(String selector) {
    return page.locator(selector);
  }

  Locator link(String name) {
    return page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name)).first();
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
  }

  Page page() {
    return page;
  }

  /** The address from the root on, decoded. */
  String address() {
    URI uri = URI.create(page.url());
    return URLDecoder.decode(uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()), StandardCharsets.UTF_8);
  }

  /** What the browser has asked for so far. */
  List<Request> requests() {
    return List.copyOf(requests);
  }

  /** A fault that the test itself makes shows on the console, too. */
  Visitor expectingOnTheConsole(String part) {
    expected = part;
    return this;
  }

  Visitor shot(String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")).setFullPage(true));
    return this;
  }

  /** @param well whether the test has passed so far; after a failure there is nothing to add */
  void leave(boolean well) {
    page.context().close();
    if (well) {
      assertThat(errors).as("errors on the console")
          .allSatisfy(error -> assertThat(error).contains(expected.isEmpty() ? "none was expected" : expected));
      assertThat(requests).as("requests").allSatisfy(request -> assertThat(request.url()).startsWith(home.resolve("/").toString()));
    }
  }
}
