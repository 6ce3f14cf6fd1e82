package vn.biennien.search.web;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;
import vn.biennien.contracts.Json;

/** JSON answers with an ETag of their content: a client that has it already gets 304 and no body. */
public final class Answers {

  private Answers() {
  }

  /**
   * @param maxAge seconds for which a client may use the answer without asking again
   */
  public static Response json(Request request, Object answer, int maxAge) {
    byte[] body = Json.write(answer);
    // Weak: with and without gzip it is the same answer.
    EntityTag tag = new EntityTag(digest(body), true);
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    Response.ResponseBuilder response = unchanged == null
        ? Response.ok(body, MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8")) : unchanged;
    CacheControl cache = new CacheControl();
    cache.setMaxAge(maxAge);
    cache.setNoTransform(false);
    return response.tag(tag).cacheControl(cache).header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING).build();
  }

  /** Two checksums that the processor has instructions for: it need not be safe, only other for another answer. */
  private static String digest(byte[] body) {
    return checksum(new CRC32C(), body) + "-" + checksum(new CRC32(), body) + "-" + Integer.toHexString(body.length);
  }

  private static String checksum(Checksum checksum, byte[] body) {
    checksum.update(body);
    return Long.toHexString(checksum.getValue());
  }
}
