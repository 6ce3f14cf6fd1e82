package vn.biennien.enrich.tagging;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import vn.biennien.enrichment.Page;
import vn.biennien.web.body.Characters;
import vn.biennien.web.body.Fields;
import vn.biennien.web.body.LanguageTags;
import vn.biennien.web.body.StrictJson;
import vn.biennien.web.body.Times;
import vn.biennien.web.problem.ProblemException;

/** Makes a {@link Page} of the bytes of a request, or says everything that is wrong with them. */
@ApplicationScoped
public class PageReader {

  static final int MAX_URL = 2_000;
  static final int MAX_TITLE = 1_000;
  static final int MAX_LANGUAGE = 35;
  static final int MAX_TIME = 40;

  private final TaggingConfig config;
  private final Times times;

  PageReader(TaggingConfig config) {
    this.config = config;
    times = new Times(Clock.systemUTC(), config.clockSkew());
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
        fields.parsed("publishedAt", MAX_TIME, times::dayOrTime),
        fields.parsed("language", MAX_LANGUAGE, LanguageTags::canonical),
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
    int bytes = Characters.utf8Length(value);
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
}
