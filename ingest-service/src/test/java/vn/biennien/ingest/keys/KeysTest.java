package vn.biennien.ingest.keys;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static vn.biennien.ingest.Api.ADMIN_KEY;
import static vn.biennien.ingest.Api.KEY;
import static vn.biennien.ingest.Api.KEY_OF_TWO_SOURCES;
import static vn.biennien.ingest.Api.article;
import static vn.biennien.ingest.Api.push;
import static vn.biennien.ingest.Api.with;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.biennien.contracts.Json;
import vn.biennien.localstack.quarkus.WithStack;

@QuarkusTest
@WithStack(kafka = true, postgres = true)
class KeysTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer no-such-key", "Basic YTpi", KEY})
  void aWrongKeyOpensNothing(String authorization) {
    given().header("Authorization", authorization).contentType(ContentType.JSON).body(Json.write(article()))
        .post("/v1/articles")
        .then().statusCode(401).contentType("application/problem+json")
        .header("WWW-Authenticate", startsWith("Bearer")).body("status", equalTo(401));
  }

  @Test
  void withoutAKeyNothingIsRead() {
    given().get("/v1/articles/{id}", UUID.randomUUID()).then().statusCode(401);
    given().get("/v1/replays").then().statusCode(401);
    given().contentType("application/x-ndjson").post("/v1/articles/batch").then().statusCode(401);
  }

  @Test
  void aKeyPushesForItsSourcesOnly() {
    push(KEY_OF_TWO_SOURCES, Json.write(article("source", "baolangson.vn"))).then().statusCode(202);
    push(KEY_OF_TWO_SOURCES, Json.write(article("source", "baocaobang.vn"))).then().statusCode(403)
        .contentType("application/problem+json").body("detail", containsString("baocaobang.vn"));
  }

  @Test
  void aKeyTakesBackArticlesOfItsSourcesOnly() {
    String id = push(article("source", "baocaobang.vn")).then().statusCode(202).extract().path("id");

    with(KEY_OF_TWO_SOURCES).delete("/v1/articles/{id}", id).then().statusCode(403)
        .body("detail", containsString("baocaobang.vn"));
    with(KEY).get("/v1/articles/{id}", id).then().body("version", equalTo(1));
  }

  @Test
  void aKeyThatWasMadeOpensUntilItIsRevoked() {
    JsonPath made = make("{\"name\": \"scraper\", \"sources\": [\"baohagiang.vn\"]}");
    String key = made.getString("key");
    byte[] body = Json.write(article("source", "baohagiang.vn"));
    push(key, body).then().statusCode(202);

    with(ADMIN_KEY).delete("/v1/keys/{id}", made.getString("id")).then().statusCode(204);

    push(key, body).then().statusCode(401);
    with(ADMIN_KEY).get("/v1/keys").then().statusCode(200)
        .body("find { it.id == '" + made.getString("id") + "' }.revokedAt", notNullValue());
  }

  @Test
  void onlyTheHashOfAKeyIsKept() {
    JsonPath made = make("{\"name\": \"kept\"}");

    ApiKey kept = QuarkusTransaction.requiringNew().call(() -> ApiKey.findById(UUID.fromString(made.getString("id"))));

    assertThat(kept.keyHash).isEqualTo(Secret.hash(made.getString("key"))).hasSize(32);
    with(ADMIN_KEY).get("/v1/keys").then().body("name", hasItem("kept"))
        .body("findAll { it.key != null }", equalTo(List.of()));
  }

  @Test
  void keysAreManagedWithTheAdminKeyOnly() {
    with(KEY).get("/v1/keys").then().statusCode(403).contentType("application/problem+json");
    with(KEY).contentType(ContentType.JSON).body("{\"name\": \"a\"}").post("/v1/keys").then().statusCode(403);
    with(KEY).delete("/v1/keys/{id}", UUID.randomUUID()).then().statusCode(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"name\": \"\"}", "{\"name\": 7}", "{\"nam\": \"a\"}", "{\"name\": \"a\", \"sources\": []}",
      "{\"name\": \"a\", \"sources\": [\"b c\"]}", "{\"name\": \"a\", \"sources\": \"b\"}", "[]", "{"})
  void aKeyThatCannotBeMadeIsRefused(String body) {
    with(ADMIN_KEY).contentType(ContentType.JSON).body(body).post("/v1/keys")
        .then().statusCode(400).contentType("application/problem+json");
  }

  private static JsonPath make(String request) {
    return with(ADMIN_KEY).contentType(ContentType.JSON).body(request).post("/v1/keys")
        .then().statusCode(201).header("Location", containsString("/v1/keys/")).extract().jsonPath();
  }
}
