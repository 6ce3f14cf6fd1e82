package vn.biennien.ingest.articles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalUrlTest {

  @ParameterizedTest
  @CsvSource(delimiter = ' ', value = {
      "HTTPS://BaoQuangNinh.VN/A.html https://baoquangninh.vn/A.html",
      "http://a.vn:80/x http://a.vn/x",
      "https://a.vn:443/x https://a.vn/x",
      "https://a.vn:8443/x https://a.vn:8443/x",
      "https://a.vn https://a.vn/",
      "https://a.vn/x#binh-luan https://a.vn/x",
      "https://a.vn/x?utm_source=z&id=2&UTM_medium=y&fbclid=1 https://a.vn/x?id=2",
      "https://a.vn/x?b=2&a=1 https://a.vn/x?b=2&a=1",
      "https://a.vn/x?gclid=1 https://a.vn/x",
      "https://a.vn/x?zarsrc=30&trang https://a.vn/x?trang",
      "https://a.vn/x?a=b|c https://a.vn/x?a=b%7Cc",
      "https://a.vn/tin-tức https://a.vn/tin-tức",
  })
  void whatDoesNotNameThePageIsDropped(String url, String canonical) {
    assertThat(CanonicalUrl.of(url)).isEqualTo(canonical);
    assertThat(CanonicalUrl.of(canonical)).isEqualTo(canonical);
  }
}
