package vn.biennien.ingest.articles;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;

/**
 * Names an article by what it is, so that whoever pushes it gets the same id: UUID version 5 (RFC 9562) in the
 * URL name space, of the canonical address, or of {@code urn:biennien:<source>:<externalId>}.
 */
final class ArticleId {

  private static final UUID URL_NAMESPACE = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

  private ArticleId() {
  }

  static UUID ofUrl(String canonicalUrl) {
    return version5(canonicalUrl);
  }

  /** A source has no colon in it, so no two pairs make the same name. */
  static UUID ofExternalId(String source, String externalId) {
    return version5("urn:biennien:" + source + ":" + externalId);
  }

  private static UUID version5(String name) {
    MessageDigest sha1 = Digests.of("SHA-1");
    sha1.update(ByteBuffer.allocate(16)
        .putLong(URL_NAMESPACE.getMostSignificantBits())
        .putLong(URL_NAMESPACE.getLeastSignificantBits())
        .array());
    ByteBuffer hash = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
    long high = hash.getLong() & ~0xF000L | 0x5000L;
    long low = hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
