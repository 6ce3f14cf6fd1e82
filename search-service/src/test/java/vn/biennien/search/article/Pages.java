package vn.biennien.search.article;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** Follows a search from page to page. */
record Pages(List<String> ids, int pages) {

  static Pages of(String... parameters) {
    return of(page -> { }, parameters);
  }

  /** @param meanwhile what happens after each page, told how many there were */
  static Pages of(IntConsumer meanwhile, String... parameters) {
    List<String> ids = new ArrayList<>();
    int pages = 0;
    String cursor = null;
    do {
      var request = given();
      for (int i = 0; i < parameters.length; i += 2) {
        request.queryParam(parameters[i], parameters[i + 1]);
      }
      if (cursor != null) {
        request.queryParam("cursor", cursor);
      }
      JsonPath page = request.get("/v1/articles").then().statusCode(200).extract().jsonPath();
      ids.addAll(page.getList("hits.id", String.class));
      cursor = page.getString("next");
      pages++;
      meanwhile.accept(pages);
    } while (cursor != null);
    return new Pages(ids, pages);
  }
}
