package vn.biennien.search.page;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.DecoderConfig.decoderConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.biennien.search.testing.SearchStack;

@QuarkusTest
@QuarkusTestResource(SearchStack.class)
class PageTest {

  private static final Pattern SCRIPT = Pattern.compile("type=\"module\" src=\"(/assets/[0-9a-f]{16})/app.js\"");

  @ParameterizedTest
  @ValueSource(strings = {"/", "/?q=hoa+binh&place=place/vn/lang-son", "/articles/0b3e1a52-8a8b-5a39-9d52-54f9a3f6a001", "/timeline",
      "/entities", "/entities/place/vn/lang-son", "/graph/person/lưu-minh"})
  void everyViewHasAnAddressThatCanBeOpened(String address) {
    given().get(address).then().statusCode(200).contentType("text/html; charset=utf-8").body(containsString("id=\"masthead\""));
  }

  @Test
  void theDocumentRunsNothingButItsOwnScripts() {
    given().get("/").then().statusCode(200)
        .header("Content-Security-Policy", allOf(containsString("default-src 'none'"), containsString("script-src 'self';"),
            containsString("frame-ancestors 'none'"), containsString("require-trusted-types-for 'script'"),
            not(containsString("unsafe"))))
        .header("X-Content-Type-Options", "nosniff").header("Referrer-Policy", "strict-origin-when-cross-origin")
        .body(not(containsString("<style"))).body(not(containsString(" style="))).body(not(containsString("<script>")));
  }

  @Test
  void aFileMayBeKeptForEverForItsAddressChangesWithIt() {
    given().get(assets() + "/views/search.js").then().statusCode(200).contentType("text/javascript; charset=utf-8")
        .header("Cache-Control", "public, max-age=31536000, immutable").header("X-Content-Type-Options", "nosniff")
        .header("Content-Encoding", "gzip").body(startsWith("// "));
  }

  @Test
  void theDocumentIsAskedForAgainAndNotSentAgain() {
    String tag = given().get("/").then().header("Cache-Control", "no-cache").extract().header("ETag");

    given().header("If-None-Match", tag).get("/").then().statusCode(304).body(emptyString());
  }

  @Test
  void aClientWithoutGzipGetsPlainText() {
    given().config(config().decoderConfig(decoderConfig().noContentDecoders())).get(assets() + "/app.js").then().statusCode(200)
        .header("Content-Encoding", nullValue()).body(startsWith("import "));
  }

  @Test
  void aFileOfAnotherVersionIsKeptByNobody() {
    given().get("/assets/0123456789abcdef/app.js").then().statusCode(200).header("Cache-Control", "no-store");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/secret.js", "/../index.html", "/%2e%2e/%2e%2e/application.properties", "/views", "/"})
  void onlyFilesOfThePageAreServed(String name) {
    given().urlEncodingEnabled(false).get(assets() + name).then().statusCode(404);
  }

  @Test
  void headersCanBeAskedForAlone() {
    given().head("/").then().statusCode(200).contentType("text/html; charset=utf-8").body(emptyString());
  }

  @Test
  void whatIsNoViewIsStillAProblemOfTheApi() {
    given().get("/nowhere").then().statusCode(404);
    given().get("/v1/nowhere").then().statusCode(404).contentType("application/problem+json").body("status", equalTo(404));
  }

  private static String assets() {
    Matcher script = SCRIPT.matcher(given().get("/").asString());
    assertThat(script.find()).isTrue();
    return script.group(1);
  }
}
