package vn.biennien.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Keys for trying out, made anew for each folder of data and kept in it.
 *
 * @param scraper may push for all sources
 * @param admin   may manage keys, dead letters and indices
 */
public record Keys(String scraper, String admin) {

  static Keys in(Path folder) throws IOException {
    Path file = folder.resolve("keys");
    if (!Files.exists(file)) {
      Files.createDirectories(folder);
      Files.writeString(file, random() + "\n" + random() + "\n", StandardCharsets.UTF_8);
      file.toFile().setReadable(false, false);
      file.toFile().setReadable(true, true);
    }
    String[] lines = Files.readString(file, StandardCharsets.UTF_8).split("\n");
    return new Keys(lines[0], lines[1]);
  }

  private static String random() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
