package vn.biennien.web.body;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import vn.biennien.web.problem.ProblemException;
import vn.biennien.web.problem.ProblemType;

/** Reads bodies that are bounded. */
public final class Body {

  /** A body that is too long is read this much further, so that a client that only listens at the end hears why. */
  private static final long MAX_DRAINED_BYTES = 64L * 1024 * 1024;
  private static final int BUFFER_BYTES = 16 * 1024;

  private Body() {
  }

  /**
   * The whole body.
   *
   * @throws ProblemException 413 naming the limit if there is more of it, 400 if it ends before it should
   */
  public static byte[] read(InputStream body, int maxBytes) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] buffer = new byte[BUFFER_BYTES];
    try {
      for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
        if (bytes.size() + n > maxBytes) {
          drain(body, buffer);
          throw new ProblemException(ProblemType.TOO_LARGE, "The body may have at most " + maxBytes + " bytes.");
        }
        bytes.write(buffer, 0, n);
      }
    } catch (IOException e) {
      throw new ProblemException(ProblemType.MALFORMED, "The body ended before it was complete.");
    }
    return bytes.toByteArray();
  }

  /** Refuses what is not UTF-8, or is packed: neither can be told from wrong input later. */
  public static void requirePlainUtf8(HttpHeaders headers) {
    MediaType type = headers.getMediaType();
    String charset = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
    if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
      throw new ProblemException(ProblemType.UNSUPPORTED_TYPE, "The body must be UTF-8.");
    }
    String encoding = headers.getHeaderString(HttpHeaders.CONTENT_ENCODING);
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw new ProblemException(ProblemType.UNSUPPORTED_TYPE, "The body must not be compressed.");
    }
  }

  private static void drain(InputStream body, byte[] buffer) throws IOException {
    long drained = 0;
    for (int n = body.read(buffer); n >= 0 && drained < MAX_DRAINED_BYTES; n = body.read(buffer)) {
      drained += n;
    }
  }
}
