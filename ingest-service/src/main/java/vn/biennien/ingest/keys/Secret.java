package vn.biennien.ingest.keys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Keys and what is kept of them. A key is 256 random bits, so its SHA-256 cannot be turned back by guessing and
 * needs neither salt nor a slow function; those protect passwords that people choose.
 */
final class Secret {

  /** Shorter keys given by configuration could be guessed. */
  static final int MIN_LENGTH = 32;
  static final String HASH_PREFIX = "sha256-";

  private static final String KEY_PREFIX = "bn_";
  private static final SecureRandom RANDOM = new SecureRandom();

  private Secret() {
  }

  /** A new key, to be shown once. */
  static String random() {
    byte[] bits = new byte[32];
    RANDOM.nextBytes(bits);
    return KEY_PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }

  /** SHA-256 of a key. */
  static byte[] hash(String key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The hash of a key given by configuration.
   *
   * @throws IllegalArgumentException if it is too short, or a hash of the wrong form
   */
  static byte[] hashOfConfigured(String value) {
    if (value.startsWith(HASH_PREFIX)) {
      byte[] hash = HexFormat.of().parseHex(value.substring(HASH_PREFIX.length()));
      if (hash.length != 32) {
        throw new IllegalArgumentException("a hash must have 64 hex digits");
      }
      return hash;
    }
    if (value.length() < MIN_LENGTH) {
      throw new IllegalArgumentException("a key must have at least " + MIN_LENGTH + " characters");
    }
    return hash(value);
  }
}
