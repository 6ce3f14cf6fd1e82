package vn.biennien.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Sizes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the page weighs and how it looks; the pictures are in {@code target/screenshots}, for eyes. */
@Order(8)
@ExtendWith(WithBrowser.class)
class LookTest {

  private static final long FIRST_VIEW = 200 * 1024;

  /** Text and ground as the style sheets pair them; AA wants 4.5 to 1. */
  private static final String CONTRASTS = """
      () => {
        const probe = document.body.appendChild(document.createElement('span'));
        const rgb = (token) => {
          probe.style.color = `var(--${token})`;
          return getComputedStyle(probe).color.match(/[\\d.]+/g).slice(0, 3).map(Number);
        };
        const light = (token) => rgb(token).map((c) => c / 255).map((c) => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4)
          .reduce((sum, c, i) => sum + c * [.2126, .7152, .0722][i], 0);
        const ratio = (one, other) => {
          const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
          return (bright + .05) / (dark + .05);
        };
        const kinds = ['person', 'place', 'org', 'event', 'date'];
        const pairs = [...kinds.flatMap((kind) => [[kind, 'paper'], [kind, 'surface'], [kind, `${kind}-tint`], ['ink', `${kind}-tint`]]),
          ...['ink', 'muted', 'accent', 'office'].flatMap((text) => [[text, 'paper'], [text, 'surface']]), ['ink', 'mark'], ['on-accent', 'accent']];
        const ratios = Object.fromEntries(pairs.map(([one, other]) => [`${one} on ${other}`, ratio(one, other)]));
        probe.remove();
        return ratios;
      }""";

  private static final String LARGEST_PAINT = """
      () => new Promise((resolve) => new PerformanceObserver((list) => resolve(Math.round(list.getEntries().at(-1).startTime)))
        .observe({ type: 'largest-contentful-paint', buffered: true }))""";

  @ParameterizedTest
  @EnumSource(value = ColorScheme.class, names = {"LIGHT", "DARK"})
  void everyColourCanBeRead(ColorScheme scheme, Visitor visitor) {
    visitor.use(1280, 900, scheme, "vi-VN").open("/");

    @SuppressWarnings("unchecked")
    Map<String, Number> ratios = (Map<String, Number>) visitor.page().evaluate(CONTRASTS);
    assertThat(ratios).hasSizeGreaterThan(20).allSatisfy((pair, ratio) -> assertThat(ratio.doubleValue()).as(pair).isGreaterThanOrEqualTo(4.5));
  }

  @Test
  void aFirstViewIsSmall(Visitor visitor) {
    visitor.open("/");

    List<Sizes> sizes = visitor.requests().stream().map(Request::sizes).toList();
    long bytes = sizes.stream().mapToLong(size -> size.responseBodySize + size.responseHeadersSize).sum();
    System.out.printf(Locale.ROOT, "· first view: %d requests, %d bytes of at most %d; its hits are seen after %s ms%n",
        sizes.size(), bytes, FIRST_VIEW, visitor.page().evaluate(LARGEST_PAINT));
    assertThat(bytes).isPositive().isLessThan(FIRST_VIEW);
  }

  @Test
  void aSecondViewLoadsNothingButData(Visitor visitor) {
    visitor.open("/");
    int before = visitor.requests().size();
    visitor.search("dinh quoc khai");

    // The icon of the tab is asked for whenever the browser likes to.
    assertThat(visitor.requests().stream().skip(before).map(Request::url).filter(url -> !url.endsWith("/icon.svg"))).isNotEmpty()
        .allMatch(url -> url.contains("/v1/"));
  }

  @ParameterizedTest
  @EnumSource(value = ColorScheme.class, names = {"LIGHT", "DARK"})
  void picturesOfEveryView(ColorScheme scheme, Visitor visitor) {
    String theme = scheme.name().toLowerCase(Locale.ROOT);
    Map<String, String> views = Map.of("home", "/", "search", "/?q=dinh quoc khai", "timeline", "/timeline",
        "names", "/entities", "profile", "/entities/person/đinh-quốc-khải", "place", "/entities/place/vn/lang-son",
        "graph", "/graph/person/đinh-quốc-khải");
    for (String device : List.of("desktop", "phone")) {
      if (device.equals("phone")) {
        visitor.usePhone(scheme);
      } else {
        visitor.use(1280, 900, scheme, "vi-VN");
      }
      views.forEach((name, address) -> visitor.open(address).shot(name + "-" + device + "-" + theme));
      visitor.open("/?q=\"nước sông Kỳ Cùng vượt báo động 3\"").find(".hit h2 a").first().click();
      visitor.find(".story").waitFor();
      visitor.page().mouse().move(0, 0);
      visitor.settled().shot("article-" + device + "-" + theme);
    }
    assertThat(visitor.requests()).isNotEmpty();
  }
}
