package vn.biennien.search.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.biennien.search.query.Matching;
import vn.biennien.search.query.Wanted;

class SnippetTest {

  private static final String FILLER = "Buổi chiều trời nắng nhẹ và đàn trâu thong thả gặm cỏ quanh con đê dài của làng. "
      .repeat(6).strip();

  @Test
  void aFragmentBeginsWithItsSentence() {
    // Given
    String text = "Tựa đề\n" + FILLER + " Sáng nay, thuyền thúng chở đầy cá về bến. " + FILLER;
    // When
    List<String> fragments = words("thuyền thúng").text(text);
    // Then
    assertThat(fragments).hasSize(1);
    assertThat(fragments.get(0)).startsWith("Sáng nay, <mark>thuyền thúng</mark> chở đầy cá về bến.");
  }

  @Test
  void withinALongSentenceAFragmentBeginsAtAClauseOrAWord() {
    String words = "người đi chợ đứng xem rất lâu rồi mới chịu về ".repeat(8);
    assertThat(words("thuyền thúng").text("Hôm ấy " + words.strip() + ", còn thuyền thúng nằm im trên cát " + words).get(0))
        .startsWith("còn <mark>thuyền thúng</mark> nằm im trên cát người");
    assertThat(words("thuyền thúng").text("Hôm ấy " + words + "thuyền thúng nằm im trên cát " + words).get(0))
        .contains("về <mark>thuyền thúng</mark> nằm").matches("(?U)(người|đi|chợ|đứng|xem|rất|lâu|rồi|mới|chịu|về) .*");
  }

  @Test
  void anAbbreviationAndANumberEndNoSentence() {
    String text = FILLER + " Hôm qua ở TP. Vinh giá 1.250 đồng, GS. Lò Mây v.v. đã xem thuyền thúng. " + FILLER;
    assertThat(words("thuyền thúng").text(text).get(0))
        .startsWith("Hôm qua ở TP. Vinh giá 1.250 đồng, GS. Lò Mây v.v. đã xem <mark>thuyền thúng</mark>");
  }

  @Test
  void aFragmentStaysInItsParagraph() {
    String text = "Tựa đề\n" + FILLER + "\nBà con vá lưới.\nThuyền thúng lên bờ lúc rạng đông.\n" + FILLER;
    assertThat(words("thuyền thúng").text(text)).containsExactly("<mark>Thuyền thúng</mark> lên bờ lúc rạng đông");
  }

  @Test
  void aPhraseOverALineFeedIsShownWhole() {
    Marker marker = Marker.of(List.of(new Wanted("thuyền thúng", true, Matching.EXACT)));
    assertThat(marker.text(FILLER + "\nĐẩy thuyền\nthúng ra khơi"))
        .containsExactly("Đẩy <mark>thuyền</mark> <mark>thúng</mark> ra khơi");
  }

  @Test
  void whiteSpaceIsOneBlank() {
    assertThat(words("thuyền thúng").text("Đẩy  thuyền\t\u00a0 thúng   ra khơi"))
        .containsExactly("Đẩy <mark>thuyền thúng</mark> ra khơi");
  }

  @Test
  void theWholePhraseGoesBeforeMoreOfItsParts() {
    // Given
    String parts = "Cứu nạn là việc khó. Cứu nạn cần diễn tập, diễn tập cần người.";
    String whole = "Cả huyện diễn tập cứu nạn trong đêm.";
    String text = parts + "\n" + FILLER + "\n" + whole + "\n" + FILLER;
    // When
    List<String> fragments = words("diễn tập cứu nạn").text(text);
    // Then
    assertThat(fragments).containsExactly("Cả huyện <mark>diễn tập cứu nạn</mark> trong đêm",
        "<mark>Cứu nạn</mark> là việc khó. <mark>Cứu nạn</mark> cần <mark>diễn tập</mark>, <mark>diễn tập</mark> cần người");
  }

  @Test
  void theSecondFragmentRatherShowsWhatTheFirstDoesNot() {
    Marker marker = Marker.of(List.of(new Wanted("sạt lở", false, Matching.EXACT), new Wanted("cầu treo", false, Matching.EXACT)));
    String text = FILLER + "\nMưa gây sạt lở.\n" + FILLER + "\nLại sạt lở nữa.\n" + FILLER + "\nMột cầu treo đứt dây.";
    assertThat(marker.text(text)).containsExactly("Mưa gây <mark>sạt lở</mark>", "Một <mark>cầu treo</mark> đứt dây");
  }

  @Test
  void fragmentsDoNotOverlap() {
    String text = IntStream.range(0, 80).mapToObj(i -> "từ" + i + (i % 7 == 0 ? " lũ" : "")).collect(Collectors.joining(" "));
    List<String> fragments = words("lũ").text(text);
    assertThat(fragments).hasSize(2);
    List<String> first = List.of(fragments.get(0).replaceAll("</?mark>|lũ", "").trim().split(" +"));
    assertThat(fragments.get(1).replaceAll("</?mark>|lũ", "").trim().split(" +")).doesNotContainAnyElementsOf(first);
  }

  @Test
  void ofOneSyllableEveryOccurrenceIsMarked() {
    assertThat(words("lũ").text("Lũ về, dân tránh lũ, trẻ sợ lũ.").get(0))
        .isEqualTo("<mark>Lũ</mark> về, dân tránh <mark>lũ</mark>, trẻ sợ <mark>lũ</mark>");
  }

  @Test
  void loneSyllablesAreLeftOutWhereTheWordIs() {
    Marker marker = words("hòa bình");
    assertThat(marker.text("Đội khách cầm hòa. " + FILLER + "\nHọ mong hòa bình.")).containsExactly("Họ mong <mark>hòa bình</mark>");
    assertThat(marker.text(FILLER + " Đội khách cầm hòa. " + FILLER).get(0)).contains("cầm <mark>hòa</mark>.");
  }

  @Test
  void aTitleThatTheTextBeginsWithIsNotShownAgain() {
    assertThat(words("thuyền thúng").text("Thuyền thúng ra khơi\nNgười làng kéo thuyền thúng xuống nước."))
        .containsExactly("Người làng kéo <mark>thuyền thúng</mark> xuống nước");
    assertThat(words("thuyền thúng").text("Thuyền thúng ra khơi\nNgười làng đứng xem."))
        .containsExactly("Người làng đứng xem");
    assertThat(words("thuyền thúng").text("Thuyền thúng ra khơi\n")).containsExactly("<mark>Thuyền thúng</mark> ra khơi");
  }

  @Test
  void whereNothingIsFoundTheBeginningIsShown() {
    String text = "Tựa đề\nThứ ba, 5/3\n" + FILLER;
    assertThat(words("thuyền").text(text)).hasSize(1);
    assertThat(words("thuyền").text(text).get(0)).startsWith("Buổi chiều trời nắng").doesNotContain("<mark>").endsWith("làng");
    assertThat(Marker.of(List.of()).text("“Chào!” <b>bà</b>")).containsExactly("Chào!” &lt;b&gt;bà&lt;&#x2F;b");
  }

  @Test
  void aTextWithoutWordsHasNoFragment() {
    assertThat(words("lũ").text(null)).isEmpty();
    assertThat(words("lũ").text("")).isEmpty();
    assertThat(words("lũ").text("?! …\n\n🎉🎉 --")).isEmpty();
  }

  @Test
  void hostileTextIsEscaped() {
    assertThat(words("mã độc").text("Đây <img src=x onerror='alert(1)'> là mã độc </script> & hết")).containsExactly(
        "Đây &lt;img src=x onerror=&#x27;alert(1)&#x27;&gt; là <mark>mã độc</mark> &lt;&#x2F;script&gt; &amp; hết");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hôm qua 🎉 ", "a😀b ", "😀", "từ, ", "x", "ệ", "\n", "漢字", "“a” ", "1.000,5 ", "e\u0323\u0302", "\ud83d"})
  void whateverStandsAroundAFragmentIsCleanAndShort(String around) {
    String text = around.repeat(300) + " lũ quét " + around.repeat(300);
    List<String> fragments = words("lũ quét").text(text);
    assertThat(fragments).hasSize(1);
    String plain = fragments.get(0).replaceAll("</?mark>", "");
    assertThat(fragments.get(0)).contains("<mark>lũ quét</mark>");
    assertThat(plain).hasSizeLessThanOrEqualTo(Cut.SIZE).matches("(?sU)[\\p{L}\\p{N}].*[\\p{L}\\p{N}\\p{M}]");
    assertThat(text.replaceAll("\\s+", " ")).contains(plain);
  }

  @Test
  void aMarkIsNeverTornFromItsLetter() {
    String text = "e\u0323\u0302".repeat(300);
    assertThat(words("lũ").text(text)).hasSize(1);
    assertThat(words("lũ").text(text).get(0).length() % 3).isZero();
  }

  @Test
  void aLongTextIsLookedAtOnlyAtItsBeginning() {
    // Given
    String text = "Tựa đề\n" + (FILLER + "\n").repeat(10_000) + "thuyền thúng";
    assertThat(text).hasSizeGreaterThan(4_000_000);
    Marker marker = words("thuyền thúng");
    // Then
    Assertions.assertTimeout(Duration.ofSeconds(2), () -> assertThat(marker.text(text).get(0)).doesNotContain("<mark>"));
    assertThat(marker.text(text.substring(0, 99_900 - 5) + " thuyền thúng " + text).get(0)).contains("<mark>thuyền thúng</mark>");
    assertThat(marker.text("x".repeat(5_000_000)).get(0)).isEqualTo("x".repeat(Cut.SIZE));
  }

  @Test
  void hostileRepetitionIsNoWork() {
    Marker marker = words("a ".repeat(60));
    Assertions.assertTimeout(Duration.ofSeconds(2), () -> assertThat(marker.text("a ".repeat(2_000_000))).isNotEmpty());
  }

  @Test
  void anyTextAndAnyQueryGiveFragmentsOfTheText() {
    Random random = new Random(7);
    String[] parts = {"hòa", "bình", "lũ", " ", " ", " ", ",", ". ", "\n", "😀", "Hoà", "e\u0301", "1.0", "’", "(", "TP.", "<", "a"};
    for (int i = 0; i < 20_000; i++) {
      String text = IntStream.range(0, random.nextInt(120)).mapToObj(n -> parts[random.nextInt(parts.length)])
          .collect(Collectors.joining());
      Marker marker = Marker.of(List.of(new Wanted("hòa bình", random.nextBoolean(), Matching.EXACT),
          new Wanted("lu e a 1.0", false, Matching.FOLDED)));
      String plain = text.replaceAll("\\s+", " ");
      for (String fragment : marker.text(text)) {
        String shown = fragment.replaceAll("</?mark>", "").replace("&lt;", "<");
        assertThat(plain).contains(shown);
        assertThat(shown).matches("(?sU)[\\p{L}\\p{N}](.*[\\p{L}\\p{N}\\p{M}])?").hasSizeLessThanOrEqualTo(Cut.SIZE);
      }
    }
  }

  private static Marker words(String text) {
    return Marker.of(List.of(new Wanted(text, false, Matching.EXACT)));
  }
}
