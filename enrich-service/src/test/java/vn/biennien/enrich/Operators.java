package vn.biennien.enrich;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;

/** The service as its operators see it. */
public final class Operators {

  public static final String KEY = "key-of-the-operators-0123456789abcdef";

  private Operators() {
  }

  public static RequestSpecification with() {
    return with(KEY);
  }

  public static RequestSpecification with(String key) {
    return given().header("Authorization", "Bearer " + key);
  }
}
