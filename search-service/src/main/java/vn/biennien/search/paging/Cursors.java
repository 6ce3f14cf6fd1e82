package vn.biennien.search.paging;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.biennien.contracts.Json;
import vn.biennien.web.problem.ProblemException;

/** Writes cursors as opaque strings and reads them back, refusing any that was changed. */
@ApplicationScoped
public class Cursors {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int SIGNATURE = 12;
  private static final int LONGEST = 16 * 1024;

  private final SecretKeySpec key;

  Cursors(PagingConfig config) {
    key = new SecretKeySpec(config.cursorKey().getBytes(UTF_8), ALGORITHM);
  }

  public String write(Cursor cursor) {
    byte[] json = Json.write(cursor);
    byte[] signed = Arrays.copyOf(signature(json), SIGNATURE + json.length);
    System.arraycopy(json, 0, signed, SIGNATURE, json.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
  }

  /** Stands for a search: the same for all its pages, another for another. */
  public static String hash(UriInfo uri) {
    Map<String, List<String>> all = new TreeMap<>(uri.getQueryParameters());
    all.keySet().removeAll(List.of("cursor", "size"));
    return UUID.nameUUIDFromBytes(all.toString().getBytes(UTF_8)).toString().substring(0, 13);
  }

  /**
   * @param query hash of the search that the cursor came with
   * @throws ProblemException naming the parameter, if it is no cursor or one of another search
   */
  public Cursor read(String text, String query) {
    Cursor cursor = read(text);
    if (!cursor.query().equals(query)) {
      throw ProblemException.invalid("cursor", "belongs to a search with other parameters; only size may change");
    }
    return cursor;
  }

  private Cursor read(String text) {
    try {
      if (text.length() > LONGEST) {
        throw new IllegalArgumentException();
      }
      byte[] signed = Base64.getUrlDecoder().decode(text);
      if (signed.length <= SIGNATURE) {
        throw new IllegalArgumentException();
      }
      byte[] json = Arrays.copyOfRange(signed, SIGNATURE, signed.length);
      if (!MessageDigest.isEqual(Arrays.copyOf(signed, SIGNATURE), signature(json))) {
        throw new IllegalArgumentException();
      }
      return Json.read(json, Cursor.class);
    } catch (IllegalArgumentException | IOException e) {
      throw ProblemException.invalid("cursor", "is none that this service gave; take it as it stands in the field next");
    }
  }

  private byte[] signature(byte[] bytes) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return Arrays.copyOf(mac.doFinal(bytes), SIGNATURE);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
