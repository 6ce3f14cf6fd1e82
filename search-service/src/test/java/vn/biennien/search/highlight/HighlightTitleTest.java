package vn.biennien.search.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.biennien.search.query.Matching;
import vn.biennien.search.query.Wanted;

class HighlightTitleTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "hoa | Hội hoa, hòa nhạc và hóa trang | Hội <mark>hoa</mark>, <mark>hòa</mark> nhạc và <mark>hóa</mark> trang",
      "hòa | Hội hoa, hòa nhạc và hóa trang | Hội hoa, <mark>hòa</mark> nhạc và hóa trang",
      "hòa | Sân HOÀ nhạc | Sân <mark>HOÀ</mark> nhạc",
      "hoà | Sân hòa nhạc | Sân <mark>hòa</mark> nhạc",
      "thuỷ | Thủy thủ | <mark>Thủy</mark> thủ",
      "khỏe | Sống khoẻ | Sống <mark>khoẻ</mark>",
      "quý | Quý khách | <mark>Quý</mark> khách",
      "dong | Đồng lúa bên dòng sông | <mark>Đồng</mark> lúa bên <mark>dòng</mark> sông",
      "đồng | Đồng lúa bên dòng sông | <mark>Đồng</mark> lúa bên dòng sông",
      "đong | Đồng lúa bên dòng sông | ",
      "Müller | Ông Müller và ông Muller | Ông <mark>Müller</mark> và ông Muller"})
  void aSyllableWithMarksIsOnlyItselfAndABareOneIsAll(String query, String title, String marked) {
    assertThat(words(query, Matching.EXACT).title(title).orElse(null)).isEqualTo(marked);
  }

  @ParameterizedTest
  @CsvSource({"FOLDED", "LOOSE"})
  void looserMatchingTakesAllSpellings(Matching matching) {
    assertThat(words("hòa", matching).title("Hội hoa và hóa trang")).hasValue("Hội <mark>hoa</mark> và <mark>hóa</mark> trang");
    assertThat(words("đá", matching).title("Da và đa")).hasValue("<mark>Da</mark> và <mark>đa</mark>");
  }

  @Test
  void neighboursAreMarkedAsOneAndOthersByThemselves() {
    assertThat(words("diễn tập cứu nạn", Matching.EXACT).title("Hai xã diễn tập  cứu nạn trên hồ"))
        .hasValue("Hai xã <mark>diễn tập cứu nạn</mark> trên hồ");
    assertThat(words("Móng Cái Hạ Long", Matching.EXACT).title("Từ Móng Cái, Hạ Long đến Móng Cái - Hạ Long"))
        .hasValue("Từ <mark>Móng Cái</mark>, <mark>Hạ Long</mark> đến <mark>Móng Cái</mark> - <mark>Hạ Long</mark>");
    assertThat(words("Việt Trung", Matching.EXACT).title("Tàu Việt-Trung")).hasValue("Tàu <mark>Việt-Trung</mark>");
  }

  @Test
  void aPhraseIsMarkedOnlyAsAWhole() {
    Marker marker = Marker.of(List.of(new Wanted("bến phà cũ", true, Matching.EXACT)));
    assertThat(marker.title("Phà rời bến, bến phà cũ vắng")).hasValue("Phà rời bến, <mark>bến phà cũ</mark> vắng");
    assertThat(marker.title("Bến phà mới thay phà cũ")).isEmpty();
    assertThat(marker.title("Bến bến phà cũ")).hasValue("Bến <mark>bến phà cũ</mark>");
  }

  @Test
  void whatAThingIsCalledIsMarkedAsAPhrase() {
    Marker marker = Marker.of(List.of(new Wanted("họp ở Guangxi", false, Matching.EXACT),
        new Wanted("Quảng Tây", true, Matching.EXACT)));
    assertThat(marker.title("Quảng Ninh và Quảng Tây bàn việc")).hasValue("Quảng Ninh và <mark>Quảng Tây</mark> bàn việc");
    assertThat(marker.title("Họp ở Quảng Tây")).hasValue("<mark>Họp ở Quảng Tây</mark>");
  }

  @Test
  void aLoneSyllableIsMarkedOnlyWhereNothingBetterIs() {
    Marker marker = words("hòa bình", Matching.EXACT);
    assertThat(marker.title("Tỉnh Hòa Bình bình chọn người hòa nhã")).hasValue("Tỉnh <mark>Hòa Bình</mark> bình chọn người hòa nhã");
    assertThat(marker.title("Trận hòa trên sân")).hasValue("Trận <mark>hòa</mark> trên sân");
  }

  @Test
  void aSyllableThatAWordBesideItLacksIsMarkedToo() {
    assertThat(words("xuất khẩu gạo", Matching.EXACT).title("Xuất khẩu năm triệu tấn gạo"))
        .hasValue("<mark>Xuất khẩu</mark> năm triệu tấn <mark>gạo</mark>");
  }

  @Test
  void numbersAndNamesWithSignsAreOneSyllable() {
    assertThat(words("000", Matching.EXACT).title("Giá 1.000 đồng")).isEmpty();
    assertThat(words("1.000", Matching.EXACT).title("Giá 1.000 đồng")).hasValue("Giá <mark>1.000</mark> đồng");
    assertThat(words("H'Mông", Matching.EXACT).title("Chợ H’Mông")).hasValue("Chợ <mark>H’Mông</mark>");
    assertThat(words("27/2", Matching.EXACT).title("Ngày 27/2")).hasValue("Ngày <mark>27&#x2F;2</mark>");
    assertThat(words("HCM", Matching.EXACT).title("Ở TP.HCM")).hasValue("Ở TP.<mark>HCM</mark>");
  }

  @Test
  void hostileTextIsEscapedInsideMarksAndOutside() {
    assertThat(words("script & \"x\"", Matching.EXACT).title("<script>'x' & \"y\"</script>")).hasValue(
        "&lt;<mark>script</mark>&gt;&#x27;<mark>x</mark>&#x27; &amp; &quot;y&quot;&lt;&#x2F;<mark>script</mark>&gt;");
  }

  @Test
  void decomposedTextIsMarkedAndKeptAsItIs() {
    String title = Normalizer.normalize("Thuỷ điện bên sông", Normalizer.Form.NFD);
    String word = Normalizer.normalize("Thuỷ điện", Normalizer.Form.NFD);
    assertThat(words("thủy điện", Matching.EXACT).title(title)).hasValue("<mark>" + word + "</mark>" + title.substring(word.length()));
    assertThat(words("thuy dien", Matching.EXACT).title(title)).isPresent();
    assertThat(words("thúy", Matching.EXACT).title(title)).isEmpty();
    assertThat(words(word, Matching.EXACT).title("Nhà máy thuỷ điện")).hasValue("Nhà máy <mark>thuỷ điện</mark>");
  }

  @Test
  void signsOutsideOfTheBasicPlaneStayWhole() {
    assertThat(words("hội", Matching.EXACT).title("🎉Hội🎉")).hasValue("🎉<mark>Hội</mark>🎉");
  }

  @Test
  void whereNothingIsToBeMarkedThereIsNone() {
    Marker marker = words("lũ", Matching.EXACT);
    assertThat(marker.title(null)).isEmpty();
    assertThat(marker.title("")).isEmpty();
    assertThat(marker.title("?! …")).isEmpty();
    assertThat(marker.title("Nắng ấm")).isEmpty();
    assertThat(Marker.of(List.of()).title("Nắng ấm")).isEmpty();
    assertThat(words("…", Matching.EXACT).title("Nắng … ấm")).isEmpty();
  }

  private static Marker words(String text, Matching matching) {
    return Marker.of(List.of(new Wanted(text, false, matching)));
  }
}
