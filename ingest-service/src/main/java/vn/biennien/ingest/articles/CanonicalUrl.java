package vn.biennien.ingest.articles;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One address for a page that is linked in many ways. Scheme and host are lower-cased; the default port, the
 * fragment and parameters that only track the reader are dropped; an empty path becomes {@code /}. All else,
 * the order of the remaining parameters included, stays: it may matter to the site.
 */
final class CanonicalUrl {

  private static final Set<String> TRACKING = Set.of("fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "yclid",
      "igshid", "mc_cid", "mc_eid", "zarsrc", "zalo", "_ga", "_gl", "ref_src");
  private static final String TRACKING_PREFIX = "utm_";

  private CanonicalUrl() {
  }

  /**
   * @param url an address as a scraper found it
   * @return the canonical address
   * @throws IllegalArgumentException with a message for the client, if it is not an http or https address with a host
   */
  static String of(String url) {
    URI uri = parse(url.strip());
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new IllegalArgumentException("must begin with http:// or https://");
    }
    if (uri.getHost() == null) {
      throw new IllegalArgumentException("must name a host");
    }
    if (uri.getRawUserInfo() != null) {
      throw new IllegalArgumentException("must not carry a user name or password");
    }
    int port = uri.getPort();
    boolean defaultPort = port == -1 || port == (scheme.equals("http") ? 80 : 443);
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String query = withoutTracking(uri.getRawQuery());
    return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + (defaultPort ? "" : ":" + port) + path
        + (query.isEmpty() ? "" : "?" + query);
  }

  private static URI parse(String url) {
    try {
      return new URI(encodeNonUri(url));
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("is not an address: " + e.getReason().toLowerCase(Locale.ROOT)
          + " at character " + (e.getIndex() + 1));
    }
  }

  /** Browsers take spaces, bars and the like in an address; so do the pages that link them. */
  private static String encodeNonUri(String url) {
    StringBuilder out = new StringBuilder(url.length());
    for (int i = 0; i < url.length(); i++) {
      char c = url.charAt(i);
      if (" \"<>\\^`{|}".indexOf(c) >= 0) {
        out.append('%').append(String.format("%02X", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static String withoutTracking(String query) {
    if (query == null) {
      return "";
    }
    return Arrays.stream(query.split("&"))
        .filter(parameter -> !parameter.isEmpty() && !isTracking(parameter))
        .collect(Collectors.joining("&"));
  }

  private static boolean isTracking(String parameter) {
    int equals = parameter.indexOf('=');
    String name = (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
    return name.startsWith(TRACKING_PREFIX) || TRACKING.contains(name);
  }
}
