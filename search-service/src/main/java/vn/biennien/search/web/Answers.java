package vn.biennien.search.web;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Arrays;
import vn.biennien.contracts.Json;

/** JSON answers with an ETag of their content: a client that has it already gets 304 and no body. */
public final class Answers {

  private static final int TAG_BYTES = 12;

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

  private static String digest(byte[] body) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, TAG_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
