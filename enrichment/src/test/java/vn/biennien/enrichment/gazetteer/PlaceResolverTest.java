package vn.biennien.enrichment.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.biennien.enrichment.text.Tokenizer;
import vn.biennien.enrichment.text.Tokens;

class PlaceResolverTest {

  private static final PlaceResolver RESOLVER = new PlaceResolver(Gazetteer.load());
  private static final LocalDate BEFORE = LocalDate.of(2024, 3, 5);
  private static final LocalDate AFTER = LocalDate.of(2025, 9, 5);

  @Test
  void aProvinceAndACountryAreMeantBeforeADistrictOrCommuneOfTheirName() {
    assertThat(ids("Đoàn thăm [Quảng Nam], [Long An] và [Lào].", BEFORE))
        .containsExactly("place/vn/quang-nam", "place/vn/long-an", "place/la");
  }

  @Test
  void aCommuneIsNotIdentifiedWithoutItsProvince() {
    assertThat(ids("Lũ quét ở [xã Tân Thanh] đêm qua.", BEFORE)).containsExactly("-");
    assertThat(ids("Lũ quét ở [xã Lũng Cú] đêm qua.", BEFORE)).containsExactly("-");
  }

  @Test
  void whatIsNamedRightAfterAPlaceSaysWhichItIs() {
    assertThat(ids("Tại [xã Tân Thanh], [huyện Văn Lãng], [tỉnh Lạng Sơn].", BEFORE))
        .containsExactly("place/vn/lang-son/huyen-van-lang/tan-thanh", "place/vn/lang-son/huyen-van-lang",
            "place/vn/lang-son");
    assertThat(ids("Chợ phiên [Đồng Văn] ([Hà Giang]) đông khách.", BEFORE))
        .containsExactly("place/vn/ha-giang/dong-van", "place/vn/ha-giang");
  }

  @Test
  void theProvinceMayBeNamedElsewhereInTheDocument() {
    assertThat(ids("[Hà Giang] mưa to. Ở [Đồng Văn], đường bị chia cắt.", BEFORE))
        .containsExactly("place/vn/ha-giang", "place/vn/ha-giang/dong-van");
  }

  @Test
  void theGenericWordSaysWhichKindIsMeant() {
    assertThat(ids("[tỉnh Lào Cai] và thành phố [Lào Cai] và cửa khẩu quốc tế [Lào Cai]", BEFORE))
        .containsExactly("place/vn/lao-cai", "place/vn/lao-cai/thanh-pho-lao-cai", "place/gate/lao-cai");
  }

  @Test
  void theGenericWordOfAListIsSharedByItsNames() {
    assertThat(ids("các huyện [Bảo Lạc], [Hà Quảng] của [Cao Bằng]", BEFORE)).containsExactly(
        "place/vn/cao-bang/huyen-bao-lac", "place/vn/cao-bang/huyen-ha-quang", "place/vn/cao-bang");
  }

  @Test
  void aProvinceOfAListIsNoCommuneOfTheNextOne() {
    assertThat(ids("các tỉnh [Hòa Bình], [Lạng Sơn]", BEFORE)).containsExactly("place/vn/hoa-binh", "place/vn/lang-son");
    assertThat(ids("Mưa ở [Hòa Bình], [Lạng Sơn].", BEFORE)).containsExactly("place/vn/hoa-binh", "place/vn/lang-son");
  }

  @Test
  void aNameOfManyUnitsStaysOpen() {
    assertThat(ids("Cháy nhà ở [huyện Châu Thành].", BEFORE)).containsExactly("-");
    assertThat(ids("Cháy nhà ở [huyện Châu Thành], [tỉnh Bến Tre].", BEFORE))
        .containsExactly("place/vn/ben-tre/chau-thanh", "place/vn/ben-tre");
  }

  @Test
  void thePublicationDaySaysWhetherTheOldOrTheNewUnitIsMeant() {
    assertThat(ids("[xã Bắc Hà], [tỉnh Lào Cai]", AFTER)).startsWith("place/vn/lao-cai/bac-ha");
    assertThat(ids("[huyện Bắc Hà], [tỉnh Lào Cai]", BEFORE)).startsWith("place/vn/lao-cai/huyen-bac-ha");
    assertThat(ids("[Bắc Hà] ([Lào Cai])", BEFORE)).startsWith("place/vn/lao-cai/huyen-bac-ha");
  }

  @Test
  void anOldProvinceStillContainsWhatIsNowInItsSuccessor() {
    assertThat(ids("[xã Lũng Cú], [tỉnh Hà Giang] cũ", AFTER))
        .containsExactly("place/vn/tuyen-quang/lung-cu", "place/vn/ha-giang");
    assertThat(ids("[cửa khẩu Thanh Thủy] ([Hà Giang])", BEFORE)).startsWith("place/gate/thanh-thuy");
  }

  @Test
  void aTownThatIsNoMoreKeepsItsName() {
    assertThat(ids("Khách qua [Móng Cái], [Quảng Ninh].", AFTER))
        .containsExactly("place/vn/quang-ninh/mong-cai", "place/vn/quang-ninh");
  }

  @Test
  void aPlaceAbroadNeedsItsCountryWhereVietNamHasOneOfTheName() {
    assertThat(ids("[tỉnh Hà Nam] ([Trung Quốc])", BEFORE)).containsExactly("place/cn/henan", "place/cn");
    assertThat(ids("[tỉnh Hà Nam], [Trung Quốc]; lãnh đạo [Hà Nam] dự.", BEFORE))
        .containsExactly("place/cn/henan", "place/cn", "place/cn/henan");
    assertThat(ids("[Hà Nam] đón khách.", BEFORE)).containsExactly("place/vn/ha-nam");
  }

  @Test
  void chineseUnitsAreFoundWithAndWithoutTheirWord() {
    assertThat(ids("[Bằng Tường], [thị Bằng Tường], thành phố [Sùng Tả], [Khu tự trị dân tộc Choang Quảng Tây]", BEFORE))
        .containsExactly("place/cn/guangxi/sung-ta/bang-tuong", "place/cn/guangxi/sung-ta/bang-tuong",
            "place/cn/guangxi/sung-ta", "place/cn/guangxi");
    assertThat(ids("[châu Văn Sơn], [tỉnh Vân Nam]", BEFORE)).startsWith("place/cn/yunnan/van-son");
  }

  @Test
  void aSmallOrNamelikePlaceOfAnotherKindGetsNoIdOfAProvince() {
    assertThat(ids("[thôn Hà Giang], [đường Điện Biên Phủ], [cầu Việt Trì]", BEFORE)).containsExactly("-", "-", "-");
  }

  @Test
  void aWordThatOnlyEndsLikeAGenericWordIsNone() {
    assertThat(ids("đô thị [Hà Nội], gia đình [Nghệ An], Liên bang [Nga], bờ biển [Việt Nam], lao động [Bắc Ninh]", BEFORE))
        .containsExactly("place/vn/ha-noi", "place/vn/nghe-an", "place/ru", "place/vn", "place/vn/bac-ninh");
  }

  @Test
  void aRiverIsNoTownOfItsName() {
    assertThat(ids("nước [sông Cầu] dâng, [sông Hồng] rút", BEFORE))
        .containsExactly("place/vn/river/cau", "place/vn/river/red");
  }

  @Test
  void abbreviationsOfTheGenericWordAreRead() {
    assertThat(ids("[TP.HCM], [TP. Hà Giang], TP [Lạng Sơn]", BEFORE))
        .containsExactly("place/vn/ho-chi-minh", "place/vn/ha-giang/ha-giang", "place/vn/lang-son/lang-son");
  }

  @Test
  void whatIsNotInTheGazetteerStaysOpen() {
    assertThat(ids("[Phố Xyz Không Có], [hòa bình]", BEFORE)).containsExactly("-", "-");
    assertThat(RESOLVER.resolve(Tokenizer.tokenize(""), List.of(), null)).isEmpty();
  }

  @Test
  void withoutAPublicationDayOldAndNewUnitsAreWeighedAlike() {
    assertThat(ids("[huyện Bắc Hà], [tỉnh Lào Cai]", null)).startsWith("place/vn/lao-cai/huyen-bac-ha");
  }

  /** The ids of the places in square brackets, "-" for none. */
  private static List<String> ids(String marked, LocalDate published) {
    StringBuilder text = new StringBuilder();
    List<int[]> units = new ArrayList<>();
    for (char c : marked.toCharArray()) {
      switch (c) {
        case '[' -> units.add(new int[] {text.length(), 0});
        case ']' -> units.get(units.size() - 1)[1] = text.length();
        default -> text.append(c);
      }
    }
    Tokens tokens = Tokenizer.tokenize(text.toString());
    List<PlaceMention> mentions = units.stream()
        .map(u -> new PlaceMention(tokens.tokenAt(u[0]), tokens.tokenAt(u[1]))).toList();
    return RESOLVER.resolve(tokens, mentions, published).stream().map(e -> e.map(Entry::id).orElse("-")).toList();
  }
}
