package vn.biennien.ingest.articles;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

final class Digests {

  private Digests() {
  }

  /** @param algorithm one that every Java platform has: {@code SHA-1}, {@code SHA-256} */
  static MessageDigest of(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
