package vn.biennien.web.body;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.junit.jupiter.api.Test;
import vn.biennien.web.problem.ProblemException;

class BodyTest {

  @Test
  void aBodyAsLongAsItMayBeIsRead() {
    assertThat(Body.read(new ByteArrayInputStream("Móng".getBytes(UTF_8)), 5)).asString(UTF_8).isEqualTo("Móng");
  }

  @Test
  void aBodyOverTheLimitIsRefusedByItsNameAndReadToItsEnd() throws IOException {
    InputStream body = new ByteArrayInputStream(new byte[100_000]);

    ProblemException refused = catchThrowableOfType(ProblemException.class, () -> Body.read(body, 99_999));

    assertThat(refused.problem().status()).isEqualTo(413);
    assertThat(refused.problem().detail()).isEqualTo("The body may have at most 99999 bytes.");
    assertThat(body.read()).as("a client that only listens at the end hears of it").isEqualTo(-1);
  }

  @Test
  void aBodyThatBreaksOffIsSaidToHaveEndedTooEarly() {
    InputStream broken = new SequenceInputStream(new ByteArrayInputStream(new byte[10]), new InputStream() {
      @Override
      public int read() throws IOException {
        throw new IOException("reset by peer 10.0.0.1");
      }
    });

    assertThatThrownBy(() -> Body.read(broken, 100)).isInstanceOf(ProblemException.class)
        .hasMessage("The body ended before it was complete.");
  }
}
