package vn.biennien.ingest.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.biennien.ingest.Api.article;
import static vn.biennien.ingest.Api.with;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.biennien.contracts.Json;
import vn.biennien.ingest.Api;
import vn.biennien.ingest.articles.Article;
import vn.biennien.localstack.quarkus.WithStack;

@QuarkusTest
@WithStack(kafka = true, postgres = true)
class BatchTest {

  @TestHTTPResource("/v1/articles/batch")
  URI batch;

  @Test
  void eachLineIsAnsweredInOrderAndABadOneFailsAlone() throws Exception {
    Map<String, Object> first = article();
    try (BatchClient client = new BatchClient(batch, Api.KEY)) {
      client.line(first);
      client.line("{\"source\": ");
      client.line("");
      client.line(article("text", null));
      client.line(first);
      client.line(article());

      List<Map<String, Object>> results = client.finish();

      assertThat(results).extracting(result -> result.get("line")).containsExactly(1, 2, 4, 5, 6);
      assertThat(results).extracting(result -> result.get("status"))
          .containsExactly("accepted", "rejected", "rejected", "unchanged", "accepted");
      assertThat(results.get(0).get("id")).isEqualTo(results.get(3).get("id"));
      assertThat(results.get(1)).extracting("problem.type").isEqualTo("urn:problem-type:biennien:malformed");
      assertThat(results.get(2).toString()).contains("field=text");
    }
  }

  @Test
  void aLineIsAnsweredBeforeTheNextIsSent() throws Exception {
    try (BatchClient client = new BatchClient(batch, Api.KEY)) {
      client.line(article());
      assertThat(client.nextResult()).containsEntry("line", 1).containsEntry("status", "accepted");
      client.line(article());
      assertThat(client.nextResult()).containsEntry("line", 2).containsEntry("status", "accepted");
      assertThat(client.finish()).isEmpty();
    }
  }

  @Test
  void theLastLineNeedsNoLineFeed() throws Exception {
    try (BatchClient client = new BatchClient(batch, Api.KEY)) {
      client.bytes(Json.write(article()));

      assertThat(client.finish()).extracting(result -> result.get("status")).containsExactly("accepted");
    }
  }

  @Test
  void aHugeLineFailsAloneWithTheLimit() throws Exception {
    byte[] megabyte = new byte[1024 * 1024];
    Arrays.fill(megabyte, (byte) 'a');
    try (BatchClient client = new BatchClient(batch, Api.KEY)) {
      client.line(article());
      for (int i = 0; i < 100; i++) {
        client.bytes(megabyte);
      }
      client.line("");
      client.line(article());

      List<Map<String, Object>> results = client.finish();

      assertThat(results).extracting(result -> result.get("status")).containsExactly("accepted", "rejected", "accepted");
      assertThat(results.get(1)).extracting("problem.status").isEqualTo(413);
      assertThat(results.get(1)).extracting("problem.detail").asString().contains("8388608");
    }
  }

  @Test
  void aLineThatIsNotUtf8FailsAlone() throws Exception {
    try (BatchClient client = new BatchClient(batch, Api.KEY)) {
      client.bytes(new byte[] {'{', '"', (byte) 0xC3, '"', '}', '\n'});
      client.line(article());

      assertThat(client.finish()).extracting(result -> result.get("status")).containsExactly("rejected", "accepted");
    }
  }

  @Test
  void aLineForASourceOfAnotherKeyFailsAlone() throws Exception {
    try (BatchClient client = new BatchClient(batch, Api.KEY_OF_TWO_SOURCES)) {
      client.line(article("source", "baocaobang.vn"));
      client.line(article());

      List<Map<String, Object>> results = client.finish();

      assertThat(results.get(0)).extracting("problem.status").isEqualTo(403);
      assertThat(results.get(0)).extracting("problem.detail").asString().contains("baocaobang.vn");
      assertThat(results.get(1)).containsEntry("status", "accepted");
    }
  }

  @Test
  void whatWasCompleteWhenABatchBrokeOffIsAcceptedAndThePartIsNot() throws Exception {
    String source = "cut-" + UUID.randomUUID();
    try (BatchClient client = new BatchClient(batch, Api.KEY)) {
      for (int i = 0; i < 10; i++) {
        client.line(Map.of("source", source, "externalId", "" + i, "text", "Tin số " + i));
      }
      byte[] last = Json.write(Map.of("source", source, "externalId", "part", "text", "Tin bị cắt giữa chừng"));
      client.bytes(Arrays.copyOf(last, last.length / 2));
      for (int i = 0; i < 10; i++) {
        assertThat(client.nextResult()).containsEntry("status", "accepted");
      }
    }

    awaitAllPlacesFree();
    assertThat(articlesOf(source)).isEqualTo(10);
  }

  @Test
  void aBatchMuchLargerThanItsMemoryIsTakenInWhole() throws Exception {
    String text = "Chợ phiên vùng cao họp từ sáng sớm. ".repeat(100);
    int count = 5_000;
    try (BatchClient client = new BatchClient(batch, Api.KEY)) {
      // Nothing is read before all is sent: the results wait in the service.
      for (int i = 0; i < count; i++) {
        client.line(article("text", text + i));
      }

      assertThat(client.finish()).hasSize(count).allSatisfy(result -> assertThat(result).containsEntry("status", "accepted"));
    }
  }

  @Test
  void moreBatchesThanAllowedAreToldToComeBack() throws Exception {
    List<BatchClient> clients = new ArrayList<>();
    try {
      for (int i = 0; i < 3; i++) {
        BatchClient client = new BatchClient(batch, Api.KEY);
        clients.add(client);
        client.line(article());
        assertThat(client.nextResult()).containsEntry("status", "accepted");
      }

      with(Api.KEY).contentType("application/x-ndjson").body(Json.write(article())).post("/v1/articles/batch")
          .then().statusCode(503).contentType("application/problem+json").header("Retry-After", "5");
    } finally {
      for (BatchClient client : clients) {
        client.close();
      }
    }
    awaitAllPlacesFree();
  }

  /** Those who left are noticed, and what they sent is dealt with. */
  private void awaitAllPlacesFree() {
    Awaitility.await().ignoreExceptions().until(() -> {
      try (BatchClient one = new BatchClient(batch, Api.KEY);
          BatchClient two = new BatchClient(batch, Api.KEY);
          BatchClient three = new BatchClient(batch, Api.KEY)) {
        for (BatchClient client : List.of(one, two, three)) {
          client.line(article());
        }
        return one.nextResult() != null && two.nextResult() != null && three.nextResult() != null;
      }
    });
  }

  private static long articlesOf(String source) {
    return QuarkusTransaction.requiringNew().call(() -> Article.count("source", source));
  }
}
