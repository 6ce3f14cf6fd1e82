package vn.biennien.ingest;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import vn.biennien.contracts.Json;

/** The service as a scraper sees it. */
public final class Api {

  public static final String KEY = "key-for-all-sources-0123456789abcdef";
  public static final String KEY_OF_TWO_SOURCES = "key-for-two-sources-0123456789abcdef";
  public static final String ADMIN_KEY = "admin-key-for-tests-0123456789abcdef";
  public static final String SOURCE = "baoquangninh.vn";

  /** Content types are sent as they are, without a charset. */
  private static final RestAssuredConfig PLAIN_CONTENT_TYPES = RestAssured.config().encoderConfig(
      EncoderConfig.encoderConfig()
          .appendDefaultContentCharsetToContentTypeIfUndefined(false)
          .encodeContentTypeAs("application/x-ndjson", ContentType.TEXT));

  private Api() {
  }

  public static RequestSpecification with(String key) {
    return given().config(PLAIN_CONTENT_TYPES).header("Authorization", "Bearer " + key);
  }

  public static Response push(Map<String, ?> article) {
    return push(KEY, Json.write(article));
  }

  public static Response push(String key, byte[] body) {
    return with(key).contentType(ContentType.JSON).body(body).post("/v1/articles");
  }

  public static UUID accepted(Map<String, ?> article) {
    return UUID.fromString(push(article).then().statusCode(202).extract().path("id"));
  }

  /** An article that nobody pushed before. */
  public static Map<String, Object> article() {
    Map<String, Object> article = new LinkedHashMap<>();
    article.put("source", SOURCE);
    article.put("externalId", UUID.randomUUID().toString());
    article.put("title", "Khai giảng năm học mới ở Móng Cái");
    article.put("text", "Sáng 5/9/2025, các trường ở Móng Cái khai giảng năm học mới.");
    return article;
  }

  public static Map<String, Object> article(String field, Object value) {
    Map<String, Object> article = article();
    article.put(field, value);
    return article;
  }
}
