package vn.biennien.ingest.load;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.hamcrest.Matchers.containsString;
import static vn.biennien.ingest.Api.KEY;
import static vn.biennien.ingest.Api.article;
import static vn.biennien.ingest.Api.push;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.biennien.localstack.quarkus.WithStack;

@QuarkusTest
@WithStack(kafka = true, postgres = true)
class OverloadTest {

  @TestHTTPResource("/v1/articles")
  URI articles;

  private final List<Socket> waiting = new ArrayList<>();

  @AfterEach
  void thoseWhoLeaveMakeRoom() throws IOException {
    for (Socket socket : waiting) {
      socket.close();
    }
    Awaitility.await().untilAsserted(() -> push(article()).then().statusCode(202));
    Awaitility.await().untilAsserted(() -> push(article("text", "a".repeat(2_000_000))).then().statusCode(202));
  }

  @Test
  void moreRequestsThanItCanHandleAreToldToComeBackAndHealthStillAnswers() throws IOException {
    for (int i = 0; i < 30; i++) {
      beginPush(1_000);
    }

    Awaitility.await().untilAsserted(() -> push(article()).then()
        .statusCode(503).contentType("application/problem+json").header("Retry-After", "5")
        .body("detail", containsString("30 requests")));
    given().get("/q/health/live").then().statusCode(200);
  }

  @Test
  void moreLargeBodiesThanMemoryIsSetAsideForAreToldToComeBack() throws IOException {
    beginPush(8_000_000);

    Awaitility.await().untilAsserted(() -> push(article("text", "a".repeat(3_000_000))).then()
        .statusCode(503).contentType("application/problem+json").header("Retry-After", "5"));
    push(article()).then().statusCode(202);
  }

  /** Begins a push and sends nothing of its body. */
  private void beginPush(int length) throws IOException {
    Socket socket = new Socket(articles.getHost(), articles.getPort());
    waiting.add(socket);
    socket.getOutputStream().write(("POST /v1/articles HTTP/1.1\r\nHost: " + articles.getAuthority()
        + "\r\nAuthorization: Bearer " + KEY + "\r\nContent-Type: application/json\r\nContent-Length: " + length
        + "\r\n\r\n{").getBytes(US_ASCII));
    socket.getOutputStream().flush();
  }
}
