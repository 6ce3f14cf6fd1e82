package vn.biennien.enrichment.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.biennien.contracts.EntityType;
import vn.biennien.enrichment.text.Tokenizer;
import vn.biennien.enrichment.text.Tokens;

class GazetteerTest {

  private static final Gazetteer GAZETTEER = Gazetteer.load();
  private static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 30);

  @Test
  void vietNamHas34ProvincesToday() {
    assertThat(provinces().filter(e -> e.until() == null)).hasSize(34);
  }

  @Test
  void vietNamHad63ProvincesOnTheLastDayBeforeTheReform() {
    assertThat(provinces().filter(e -> e.until() == null || e.until().equals(LAST_DAY))).hasSize(63);
  }

  @Test
  void vietNamHas3321CommunesToday() {
    Set<String> kinds = Set.of("xã", "phường", "đặc khu");
    assertThat(GAZETTEER.entries().filter(e -> e.until() == null && kinds.contains(e.kind()))
        .filter(e -> GAZETTEER.within(e, "place/vn"))).hasSize(3321);
  }

  @Test
  void everyOldProvinceAndAlmostEveryOldCommuneBecameSomething() {
    assertThat(provinces().filter(e -> e.until() != null)).allMatch(e -> !e.became().isEmpty());
    Set<String> kinds = Set.of("xã", "phường", "thị trấn");
    List<Entry> old = GAZETTEER.entries().filter(e -> e.until() != null && kinds.contains(e.kind())).toList();
    assertThat(old.stream().filter(e -> e.became().isEmpty()).count()).isLessThan(old.size() / 100);
  }

  @ParameterizedTest
  @CsvSource({
      "place/vn/ha-giang, place/vn/tuyen-quang",
      "place/vn/quang-ninh/mong-cai, place/vn/quang-ninh/mong-cai-1",
      "place/vn/ha-giang/dong-van/ma-le, place/vn/tuyen-quang/lung-cu",
      "place/vn/thua-thien-hue, place/vn/hue",
      "place/vn/old/ha-tay, place/vn/ha-noi"})
  void whatAnOldUnitBecameIsKnown(String old, String now) {
    assertThat(GAZETTEER.byId(old).orElseThrow().became()).contains(now);
  }

  @Test
  void everyEntryHasANameAndWhatItNamesIsInTheGazetteer() {
    assertThat(GAZETTEER.entries().filter(e -> e.vi().isEmpty() || !e.id().matches("(place|org|news)(/[a-z0-9-]+)+")
        || GAZETTEER.within(e, e.id())
        || Stream.concat(Stream.ofNullable(e.parent()), e.became().stream()).anyMatch(id -> GAZETTEER.byId(id).isEmpty())))
        .isEmpty();
  }

  @Test
  void everyNameIsComposedAndCleanAndFoundAgain() {
    assertThat(GAZETTEER.entries().flatMap(e -> names(e).stream().filter(name ->
        !Normalizer.isNormalized(name, Normalizer.Form.NFC) || !name.equals(name.strip()) || name.matches(".*[?;!|].*")
            || !GAZETTEER.named(name).contains(e)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
      "Trung Quốc, China, 中国, place/cn",
      "Mỹ, United States, 美国, place/us",
      "Campuchia, Cambodia, 柬埔寨, place/kh",
      "Quảng Tây, Guangxi, 广西, place/cn/guangxi",
      "Tịnh Tây, Jingxi, 靖西, place/cn/guangxi/bach-sac/tinh-tay",
      "Bằng Tường, Pingxiang, 凭祥市, place/cn/guangxi/sung-ta/bang-tuong",
      "Phù Tuy, Fusui, 扶绥, place/cn/guangxi/sung-ta/phu-tuy",
      "Lệ Giang, Lijiang, 丽江, place/cn/yunnan/le-giang",
      "Ái Điểm, Aidian, 爱店, place/cn/guangxi/border/ai-diem",
      "Lạng Sơn, Lang Son, 谅山, place/vn/lang-son",
      "Móng Cái, Mong Cai, 芒街, place/vn/quang-ninh/mong-cai",
      "TP.HCM, Ho Chi Minh City, 胡志明市, place/vn/ho-chi-minh",
      "Hủa Phăn, Houaphanh, 华潘省, place/la/houaphanh",
      "Xiêm Riệp, Siem Reap, 暹粒, place/kh/siem-reap",
      "Quốc vụ viện, State Council, 国务院, org/cn/state-council",
      "LHQ, United Nations, 联合国, org/un",
      "Tân Hoa xã, Xinhua, 新华社, news/xinhua"})
  void aThingIsFoundByItsNamesInThreeLanguages(String vi, String en, String zh, String id) {
    Entry entry = GAZETTEER.byId(id).orElseThrow();
    assertThat(GAZETTEER.named(vi)).contains(entry);
    assertThat(GAZETTEER.named(en)).contains(entry);
    assertThat(GAZETTEER.named(zh)).contains(entry);
  }

  @ParameterizedTest
  @CsvSource({
      "Sê-kông, place/la/sekong", "Se Kong, place/la/sekong", "Xê-công, place/la/sekong", "Xa Ra Van, place/la/salavan",
      "Kan Đal, place/kh/kandal", "Can-đan, place/kh/kandal", "Mun-đun-ki-ri, place/kh/mondulkiri", "Svay-rieng, place/kh/svay-rieng",
      "Bua-la-pha, place/la/bualapha", "Ou Ya Dav, place/gate/oyadav"})
  void aNameOfLaosOrCambodiaIsFoundInEachSpelling(String spelling, String id) {
    assertThat(GAZETTEER.named(spelling)).extracting(Entry::id).contains(id);
  }

  @Test
  void namesToShowAreGivenByLanguage() {
    assertThat(GAZETTEER.byId("place/us").orElseThrow().names())
        .containsEntry("vi", "Mỹ").containsEntry("en", "United States").containsEntry("zh", "美国");
  }

  @ParameterizedTest
  @CsvSource({"Hoà Bình, Hòa Bình", "Thanh Thuỷ, Thanh Thủy", "Khánh Hoà, KHÁNH HÒA", "Thuỵ Sĩ, Thụy Sĩ"})
  void whereTheToneMarkIsPutMakesNoDifference(String late, String early) {
    assertThat(GAZETTEER.named(late)).isNotEmpty().isEqualTo(GAZETTEER.named(early));
  }

  @Test
  void theLongestNameIsTakenAndNoneWithinAnother() {
    Tokens tokens = Tokenizer.tokenize("Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam họp tại Hà Nội.");
    assertThat(GAZETTEER.match(tokens)).extracting(m -> tokens.surface(m.first(), m.end()))
        .containsExactly("Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", "Hà Nội");
  }

  @Test
  void aNameNeedsItsCapitals() {
    assertThat(matches("Vì hòa bình và thái bình, anh đức độ.")).isEmpty();
    assertThat(matches("Tỉnh Hòa Bình")).contains("Hòa Bình");
  }

  @Test
  void aNameDoesNotRunOverALine() {
    assertThat(matches("Bắc\nNinh")).isEmpty();
  }

  @Test
  void placesAreFoundInChineseText() {
    assertThat(matches("河内与广西凭祥")).containsExactly("河内", "广西", "凭祥");
  }

  @Test
  void whereSomethingLiesIsFoundThroughAllSteps() {
    Entry county = GAZETTEER.byId("place/cn/guangxi/sung-ta/bang-tuong").orElseThrow();
    assertThat(GAZETTEER.within(county, "place/cn")).isTrue();
    assertThat(GAZETTEER.within(county, "place/cn/yunnan")).isFalse();
  }

  @Test
  void aBodyHasAnIdOnlyIfOneHasItsName() {
    Tokens one = Tokenizer.tokenize("Bộ Quốc phòng");
    assertThat(GAZETTEER.only(EntityType.ORGANIZATION, one, 0, one.size())).map(Entry::id)
        .contains("org/vn/ministry/national-defence");
    assertThat(GAZETTEER.only(EntityType.LOCATION, one, 0, one.size())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"quang-ninh, 3", "lang-son, 5", "cao-bang, 6", "tuyen-quang, 4", "lao-cai, 3", "lai-chau, 1", "dien-bien, 2",
      "son-la, 1", "nghe-an, 1", "ha-tinh, 1", "quang-tri, 3", "tay-ninh, 4", "dong-thap, 2", "an-giang, 4"})
  void theBorderGatesOfAProvinceAreThere(String province, int atLeast) {
    assertThat(GAZETTEER.entries().filter(e -> e.kind().equals("cửa khẩu"))
        .filter(e -> ("place/vn/" + province).equals(e.parent()))).hasSizeGreaterThanOrEqualTo(atLeast);
  }

  @ParameterizedTest
  @CsvSource({"Móng Cái", "Hoành Mô", "Bắc Phong Sinh", "Chi Ma", "Hữu Nghị", "Đồng Đăng", "Cốc Nam", "Tân Thanh",
      "Bình Nghi", "Lý Vạn", "Tà Lùng", "Pò Peo", "Trà Lĩnh", "Sóc Giang", "Săm Pun", "Phó Bảng", "Thanh Thủy",
      "Xín Mần", "Mường Khương", "Lào Cai", "Bản Vược", "Ma Lù Thàng", "A Pa Chải", "Tây Trang", "Lóng Sập", "Na Mèo",
      "Nậm Cắn", "Cầu Treo", "Cha Lo", "Lao Bảo", "La Lay", "Bờ Y", "Lệ Thanh", "Hoa Lư", "Mộc Bài", "Xa Mát",
      "Dinh Bà", "Thường Phước", "Vĩnh Xương", "Tịnh Biên", "Hà Tiên", "Hữu Nghị Quan", "Hồ Kiều II"})
  void aBorderGateIsKnown(String name) {
    assertThat(GAZETTEER.named(name)).anyMatch(e -> Set.of("cửa khẩu", "cầu").contains(e.kind()));
  }

  @Test
  void aBrokenFileIsRefused() {
    assertThatThrownBy(() -> GazetteerFile.read(new ByteArrayInputStream("place/x\tLOCATION\n".getBytes(StandardCharsets.UTF_8))))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("place/x");
    Entry entry = new Entry("place/x", EntityType.LOCATION, "tỉnh", null, List.of("X"), List.of(), List.of(), null, List.of());
    assertThatThrownBy(() -> new Gazetteer(List.of(entry, entry))).hasMessageContaining("place/x");
  }

  private static Stream<Entry> provinces() {
    return GAZETTEER.entries().filter(e -> "place/vn".equals(e.parent()) && Set.of("tỉnh", "thành phố").contains(e.kind()))
        .filter(e -> e.until() == null || !e.until().isBefore(LAST_DAY));
  }

  private static List<String> names(Entry entry) {
    return Stream.of(entry.vi(), entry.en(), entry.zh()).flatMap(List::stream).toList();
  }

  private static List<String> matches(String text) {
    Tokens tokens = Tokenizer.tokenize(text);
    return GAZETTEER.match(tokens).stream().map(m -> tokens.surface(m.first(), m.end())).toList();
  }
}
