package vn.biennien.ingest.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineReaderTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 70_000})
  void linesComeWholeHoweverTheyArrive(int pieces) throws IOException {
    assertThat(lines("một\nhai\r\n\nba", 100, pieces)).containsExactly("1 một", "2 hai", "3 ", "4 ba");
    assertThat(lines("", 100, pieces)).isEmpty();
    assertThat(lines("\n", 100, pieces)).containsExactly("1 ");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 70_000})
  void aLineOverTheLimitComesWithoutItsBytes(int pieces) throws IOException {
    assertThat(lines("12345\n123456\n1\n1234567", 5, pieces)).containsExactly("1 12345", "2 too long", "3 1", "4 too long");
  }

  @Test
  void aLineLongerThanTheBufferComesWhole() throws IOException {
    String big = "a".repeat(200_000);
    assertThat(lines("b\n" + big + "\nc", 1_000_000, 70_000)).containsExactly("1 b", "2 " + big, "3 c");
  }

  private static List<String> lines(String text, int limit, int pieces) throws IOException {
    LineReader reader = new LineReader(inPieces(text, pieces), limit);
    List<String> lines = new ArrayList<>();
    for (LineReader.Line line = reader.next(); line != null; line = reader.next()) {
      lines.add(line.number() + " " + (line.tooLong() ? "too long" : new String(line.bytes(), UTF_8)));
    }
    return lines;
  }

  private static InputStream inPieces(String text, int size) {
    return new ByteArrayInputStream(text.getBytes(UTF_8)) {
      @Override
      public synchronized int read(byte[] buffer, int offset, int length) {
        return super.read(buffer, offset, Math.min(size, length));
      }

      @Override
      public int read(byte[] buffer) {
        return read(buffer, 0, buffer.length);
      }
    };
  }
}
