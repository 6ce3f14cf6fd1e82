package vn.biennien.search.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files of the page, read once at the start. {@code index.html} names every one of them as a style sheet, script or
 * preloaded module; all lie below one folder that is called after the hash of all, so that modules can import each other
 * by relative names and browsers may keep them for ever.
 */
@Singleton
@Startup
class Page {

  /** Where {@code index.html} leaves room for the folder. */
  private static final String PLACE = "{assets}";
  private static final Pattern NAMED = Pattern.compile(Pattern.quote(PLACE) + "/([a-z0-9/-]+\\.[a-z]+)\"");
  private static final int VERSION_BYTES = 8;

  private final Map<String, PageFile> assets = new LinkedHashMap<>();
  private final PageFile index;
  private final String version;

  Page() {
    String html = new String(read("index.html"), UTF_8);
    MessageDigest digest = sha256();
    digest.update(html.getBytes(UTF_8));
    Matcher named = NAMED.matcher(html);
    while (named.find()) {
      PageFile file = PageFile.of(named.group(1), read("assets/" + named.group(1)));
      digest.update(file.plain());
      assets.put(named.group(1), file);
    }
    version = HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), VERSION_BYTES));
    index = PageFile.of("index.html", html.replace(PLACE, PageRoutes.ASSETS + version).getBytes(UTF_8));
  }

  /** The document that every view begins with. */
  PageFile index() {
    return index;
  }

  /** Changes with any of the files. */
  String version() {
    return version;
  }

  /** @param name as {@code index.html} has it: {@code views/search.js} */
  Optional<PageFile> asset(String name) {
    return Optional.ofNullable(assets.get(name));
  }

  private static byte[] read(String name) {
    try (InputStream in = Page.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the page names " + name + ", but there is no such file");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
