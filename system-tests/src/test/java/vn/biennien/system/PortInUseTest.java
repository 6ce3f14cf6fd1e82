package vn.biennien.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Order(1)
class PortInUseTest {

  @TempDir
  Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"ingest", "enrich", "search"})
  void isToldInASentenceBeforeAnythingIsStarted(String service) throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(other.getLocalPort());

      Run run = Run.of(folder, "--once", "--free-ports", "--" + service + "-port", port);

      assertThat(run.status()).isEqualTo(1);
      assertThat(run.output().strip()).isEqualTo(service + "-service cannot start: port " + port
          + " on 127.0.0.1 is in use. Stop what uses it, or choose another with --" + service + "-port.");
    }
  }
}
