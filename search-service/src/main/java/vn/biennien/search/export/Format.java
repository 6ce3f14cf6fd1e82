package vn.biennien.search.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import vn.biennien.contracts.Json;

/** How an export is written. */
enum Format {

  /** For spreadsheets. Begins with a byte order mark, without which Excel takes Vietnamese for another encoding. */
  CSV("text/csv; charset=UTF-8; header=present", "csv") {
    @Override
    byte[] head() {
      return ("\uFEFF" + Csv.line(Row.COLUMNS)).getBytes(UTF_8);
    }

    @Override
    byte[] line(Row row) {
      return Csv.line(row.cells()).getBytes(UTF_8);
    }
  },

  /** For programs: one JSON object a line. */
  NDJSON("application/x-ndjson; charset=UTF-8", "ndjson") {
    @Override
    byte[] head() {
      return new byte[0];
    }

    @Override
    byte[] line(Row row) {
      byte[] json = Json.write(row);
      byte[] line = Arrays.copyOf(json, json.length + 1);
      line[json.length] = '\n';
      return line;
    }
  };

  private final String mediaType;
  private final String extension;

  Format(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  String mediaType() {
    return mediaType;
  }

  String extension() {
    return extension;
  }

  /** What stands before the first article. */
  abstract byte[] head();

  abstract byte[] line(Row row);
}
