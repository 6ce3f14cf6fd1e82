package vn.biennien.web.body;

import java.util.IllformedLocaleException;
import java.util.Locale;

/** Reads language tags as BCP 47 has them. */
public final class LanguageTags {

  private LanguageTags() {
  }

  /**
   * The tag in its usual letters, {@code zh-Hans}.
   *
   * @throws IllegalArgumentException with a message for the client
   */
  public static String canonical(String tag) {
    try {
      return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
    } catch (IllformedLocaleException e) {
      throw new IllegalArgumentException("must be a language tag such as vi, zh-Hans or en", e);
    }
  }
}
