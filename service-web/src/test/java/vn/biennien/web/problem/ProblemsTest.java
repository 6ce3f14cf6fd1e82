package vn.biennien.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.biennien.contracts.Json;

class ProblemsTest {

  private static final Logger LOG = Logger.getLogger(Problems.class.getName());

  private final Problems problems = new Problems();

  @BeforeEach
  void failuresThatAreMeantToBeAreNotLogged() {
    LOG.setLevel(Level.OFF);
  }

  @AfterEach
  void othersAre() {
    LOG.setLevel(null);
  }

  @ParameterizedTest
  @CsvSource({"400,bad-request", "401,unauthenticated", "403,forbidden", "404,not-found", "405,method-not-allowed",
      "406,not-acceptable", "409,bad-request", "413,too-large", "415,unsupported-type", "503,unavailable"})
  void whatTheFrameworkRefusesIsAProblemOfItsStatus(int status, String type) throws IOException {
    Response response = problems.of(new WebApplicationException("from inside", status));

    assertThat(response.getStatus()).isEqualTo(status);
    assertThat(response.getMediaType()).hasToString(Problem.MEDIA_TYPE);
    assertThat(body(response).get("type").textValue()).isEqualTo("urn:problem-type:biennien:" + type);
    assertThat(body(response).get("status").intValue()).isEqualTo(status);
    assertThat(body(response).toString()).doesNotContain("from inside");
  }

  @Test
  void aFailureInsideIsNotTold() throws IOException {
    Response response = problems.of(new IllegalStateException("jdbc:postgresql://10.0.0.7/ledger"));

    assertThat(response.getStatus()).isEqualTo(500);
    assertThat(body(response).toString()).doesNotContain("10.0.0.7", "IllegalState");
  }

  @Test
  void aClientThatMayTryAgainIsToldWhen() {
    Response response = problems.of(new ProblemException(ProblemType.UNAVAILABLE, "Not now."));

    assertThat(response.getHeaderString("Retry-After")).isEqualTo(Problems.RETRY_AFTER);
    assertThat(response.getHeaderString("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void aClientWithoutAKeyIsToldHowToSendOne() {
    assertThat(problems.of(new ProblemException(ProblemType.UNAUTHENTICATED, "No key.")).getHeaderString("WWW-Authenticate"))
        .startsWith("Bearer");
  }

  @Test
  void theMethodsThatAreAllowedAreNamed() {
    assertThat(problems.of(new NotAllowedException("GET", new String[] {"HEAD"})).getHeaderString("Allow")).contains("GET");
  }

  @Test
  void theDetailTellsOfTheFirstViolationAndHowManyMoreThereAre() throws IOException {
    Problem problem = Problem.invalid(List.of(new Problem.Violation("size", "is wrong"),
        new Problem.Violation("q", "ends too early", 7)));

    JsonNode json = Json.MAPPER.readTree(Json.write(problem));
    assertThat(json.get("detail").textValue()).isEqualTo("size: is wrong (and 1 more)");
    assertThat(json.at("/violations/0").has("position")).isFalse();
    assertThat(json.at("/violations/1/position").intValue()).isEqualTo(7);
    assertThat(Json.MAPPER.readTree(Json.write(Problem.of(ProblemType.GONE, "x"))).has("violations")).isFalse();
  }

  private static JsonNode body(Response response) throws IOException {
    return Json.MAPPER.readTree((byte[]) response.getEntity());
  }
}
