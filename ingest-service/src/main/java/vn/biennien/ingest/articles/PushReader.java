package vn.biennien.ingest.articles;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.SortedMap;
import java.util.regex.Pattern;
import vn.biennien.web.body.Characters;
import vn.biennien.web.body.Fields;
import vn.biennien.web.body.LanguageTags;
import vn.biennien.web.body.StrictJson;
import vn.biennien.web.body.Times;
import vn.biennien.web.problem.ProblemException;

/** Makes a {@link Push} of the bytes of one article, or says everything that is wrong with them. */
@ApplicationScoped
public class PushReader {

  static final int MAX_SOURCE = 100;
  static final int MAX_URL = 2_000;
  static final int MAX_EXTERNAL_ID = 500;
  static final int MAX_TITLE = 1_000;
  static final int MAX_LANGUAGE = 35;
  static final int MAX_TIME = 40;
  static final int MAX_METADATA = 50;
  static final int MAX_METADATA_NAME = 100;
  static final int MAX_METADATA_VALUE = 2_000;

  /** What all other fields of an article may weigh in the memory of a batch, roughly. */
  private static final int OVERHEAD_BYTES = 500;
  private static final Pattern SOURCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

  private final ArticlesConfig config;
  private final Times times;

  PushReader(ArticlesConfig config) {
    this.config = config;
    times = new Times(Clock.systemUTC(), config.clockSkew());
  }

  /**
   * @param json one article as JSON
   * @throws ProblemException if it is not JSON or not valid, naming each field
   */
  public Push read(byte[] json) {
    Fields fields = new Fields(StrictJson.object(json));
    String source = fields.string("source", MAX_SOURCE, PushReader::wrongInSource);
    String url = fields.parsed("url", MAX_URL, CanonicalUrl::of);
    String externalId = fields.string("externalId", MAX_EXTERNAL_ID, PushReader::wrongInId);
    String title = fields.string("title", MAX_TITLE, Characters::wrongInText);
    String text = fields.string("text", Integer.MAX_VALUE, Characters::wrongInText);
    String html = fields.string("html", Integer.MAX_VALUE, Characters::wrongInText);
    String language = fields.parsed("language", MAX_LANGUAGE, LanguageTags::canonical);
    Instant publishedAt = fields.parsed("publishedAt", MAX_TIME, times::dayOrTime);
    Instant fetchedAt = fields.parsed("fetchedAt", MAX_TIME, times::time);
    SortedMap<String, String> metadata =
        fields.strings("metadata", MAX_METADATA, MAX_METADATA_NAME, MAX_METADATA_VALUE);
    if (fields.missing("source")) {
      fields.wrong("source", "must be given");
    }
    if (fields.missing("url") && fields.missing("externalId")) {
      fields.wrong("url", "must be given, or externalId");
    }
    if (fields.missing("text") && fields.missing("html") || isBlank(text) && isBlank(html) && !fields.anyWrong()) {
      fields.wrong("text", "must hold the article's text, or html its page");
    }
    int bytes = utf8Length(text) + utf8Length(html);
    if (bytes > config.maxTextBytes()) {
      fields.wrong(text == null ? "html" : "text",
          "text and html must have at most " + config.maxTextBytes() + " bytes together, not " + bytes);
    }
    fields.finish();
    return Push.of(source, url, externalId, title, text, html, language, publishedAt, fetchedAt, metadata,
        bytes + OVERHEAD_BYTES);
  }

  private static String wrongInSource(String source) {
    return SOURCE.matcher(source).matches() ? null
        : "must be letters, digits, dots, hyphens and underscores, and begin with a letter or digit";
  }

  private static String wrongInId(String id) {
    return id.isBlank() ? "must not be blank" : Characters.wrongInName(id);
  }

  private static boolean isBlank(String value) {
    return value == null || value.isBlank();
  }

  private static int utf8Length(String value) {
    return value == null ? 0 : Characters.utf8Length(value);
  }
}
