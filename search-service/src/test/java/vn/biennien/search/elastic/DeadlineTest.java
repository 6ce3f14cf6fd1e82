package vn.biennien.search.elastic;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.http.HttpHost;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RestClient;
import org.junit.jupiter.api.Test;

class DeadlineTest {

  private static final Duration SHORT = Duration.ofMillis(200);
  /** Only a request that never ends takes so long. */
  private static final Duration LONG = Duration.ofSeconds(30);

  @Test
  void anAnswerThatComesByteByByteIsNotWaitedFor() throws Exception {
    try (Dripping server = new Dripping(); RestClient client = RestClient.builder(server.host()).build()) {
      assertTimeoutPreemptively(LONG, () -> assertThatExceptionOfType(SocketTimeoutException.class)
          .isThrownBy(() -> Deadline.perform(client, new Request("GET", "/"), SHORT)));
    }
  }

  @Test
  void severalSilentNodesDoNotAddUp() throws Exception {
    try (Dripping first = new Dripping(); Dripping second = new Dripping();
        RestClient client = RestClient.builder(first.host(), second.host()).build()) {
      assertTimeoutPreemptively(LONG, () -> assertThatExceptionOfType(SocketTimeoutException.class)
          .isThrownBy(() -> Deadline.perform(client, new Request("GET", "/"), SHORT)));
    }
  }

  @Test
  void aServerThatIsOnlyBusyIsWaitedFor() throws Exception {
    CountDownLatch late = new CountDownLatch(1);
    HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> {
      try {
        late.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      exchange.sendResponseHeaders(204, -1);
      exchange.close();
    });
    server.start();
    try (RestClient client = RestClient.builder(new HttpHost("127.0.0.1", server.getAddress().getPort())).build()) {
      assertThat(Deadline.perform(client, new Request("GET", "/"), SHORT, LONG, () -> {
        late.countDown();
        return true;
      }).getStatusLine().getStatusCode()).isEqualTo(204);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aRefusedConnectionIsToldAsSuch() throws Exception {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    try (RestClient client = RestClient.builder(new HttpHost("127.0.0.1", free)).build()) {
      assertThatExceptionOfType(ConnectException.class)
          .isThrownBy(() -> Deadline.perform(client, new Request("GET", "/"), LONG));
    }
  }

  /** Begins an answer and never ends it; no silence is long enough for a socket's timeout. */
  private static final class Dripping implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final CountDownLatch closed = new CountDownLatch(1);

    Dripping() throws IOException {
      Thread thread = new Thread(this::run, "dripping");
      thread.setDaemon(true);
      thread.start();
    }

    HttpHost host() {
      return new HttpHost("127.0.0.1", socket.getLocalPort());
    }

    private void run() {
      try (Socket client = socket.accept(); OutputStream out = client.getOutputStream()) {
        out.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000000\r\n\r\n".getBytes(US_ASCII));
        while (!closed.await(20, TimeUnit.MILLISECONDS)) {
          out.write(' ');
          out.flush();
        }
      } catch (IOException | InterruptedException e) {
        // The client went away, as it should.
      }
    }

    @Override
    public void close() throws IOException {
      closed.countDown();
      socket.close();
    }
  }
}
