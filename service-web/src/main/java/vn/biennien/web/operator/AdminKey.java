package vn.biennien.web.operator;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.util.Optional;

/** The key of the operators. One that could be guessed stops the start of the service. */
@Startup
@ApplicationScoped
public class AdminKey {

  static final int SHORTEST = 32;

  private final Optional<byte[]> key;

  AdminKey(AdminConfig config) {
    config.key().filter(k -> k.length() < SHORTEST).ifPresent(tooShort -> {
      throw new IllegalArgumentException("biennien.admin.key must have at least " + SHORTEST + " characters");
    });
    key = config.key().map(k -> k.getBytes(UTF_8));
  }

  boolean isSet() {
    return key.isPresent();
  }

  /** Takes as long for a key that is nearly right as for any other. */
  boolean is(String presented) {
    return key.isPresent() && MessageDigest.isEqual(key.get(), presented.getBytes(UTF_8));
  }
}
