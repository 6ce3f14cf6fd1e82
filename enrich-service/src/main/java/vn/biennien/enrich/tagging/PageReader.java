package vn.biennien.enrich.tagging;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;
import vn.biennien.enrich.errors.ProblemException;
import vn.biennien.enrich.http.StrictJson;
import vn.biennien.enrichment.Page;

/** Makes a {@link Page} of the bytes of a request, or says everything that is wrong with them. */
@ApplicationScoped
public class PageReader {

  static final int MAX_URL = 2_000;
  static final int MAX_TITLE = 1_000;
  static final int MAX_LANGUAGE = 35;
  static final int MAX_TIME = 40;

  /** Where the newspapers are: a day without a time begins there. */
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final Instant EARLIEST = LocalDate.of(1900, 1, 1).atStartOfDay(VIETNAM).toInstant();
  private static final int DAY_ONLY = "2025-07-01".length();

  private final TaggingConfig config;
  private final Clock clock = Clock.systemUTC();

  PageReader(TaggingConfig config) {
    this.config = config;
  }

  /**
   * @param json a {@link TaggingRequest}
   * @throws ProblemException if it is not JSON or not valid, naming each field
   */
  Page read(byte[] json) {
    Fields fields = new Fields(StrictJson.object(json));
    Page page = new Page(
        fields.parsed("url", MAX_URL, PageReader::webAddress),
        fields.string("title", MAX_TITLE, Characters::wrongInText),
        fields.parsed("publishedAt", MAX_TIME, this::dayOrTime),
        fields.parsed("language", MAX_LANGUAGE, PageReader::languageTag),
        fields.string("text", Integer.MAX_VALUE, this::wrongInBody),
        fields.string("html", Integer.MAX_VALUE, this::wrongInBody));
    if (fields.missing("text") && fields.missing("html")) {
      fields.wrong("text", "must hold the article's text, or html its page");
    }
    fields.finish();
    return page;
  }

  private String wrongInBody(String value) {
    if (value.isBlank()) {
      return "must not be blank";
    }
    int bytes = value.getBytes(UTF_8).length;
    return bytes > config.maxTextBytes()
        ? "must have at most " + config.maxTextBytes() + " bytes, not " + bytes
        : Characters.wrongInText(value);
  }

  private static String webAddress(String value) {
    try {
      URI uri = new URI(value);
      if (uri.getHost() != null && ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))) {
        return value;
      }
    } catch (URISyntaxException e) {
      // The message is the same.
    }
    throw new IllegalArgumentException("must be an address that begins with http:// or https://");
  }

  private static String languageTag(String tag) {
    try {
      return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
    } catch (IllformedLocaleException e) {
      throw new IllegalArgumentException("must be a language tag such as vi, zh-Hans or en", e);
    }
  }

  private Instant dayOrTime(String value) {
    Instant time = parseDayOrTime(value);
    if (time.isAfter(clock.instant().plus(config.clockSkew()))) {
      throw new IllegalArgumentException("must not be in the future");
    }
    if (time.isBefore(EARLIEST)) {
      throw new IllegalArgumentException("must not be before 1900");
    }
    return time;
  }

  private static Instant parseDayOrTime(String value) {
    try {
      return value.length() == DAY_ONLY
          ? LocalDate.parse(value).atStartOfDay(VIETNAM).toInstant()
          : OffsetDateTime.parse(value).toInstant();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("must be a day (2025-07-01) or a time with its offset (2025-07-01T08:30:00+07:00)", e);
    }
  }
}
