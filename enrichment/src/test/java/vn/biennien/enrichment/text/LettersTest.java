package vn.biennien.enrichment.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LettersTest {

  @ParameterizedTest
  @CsvSource({"hoà, hòa", "HOÀ, hòa", "thuỷ, thủy", "Thuỵ, thụy", "khoẻ, khỏe", "Hoá, hóa", "quý, quý", "Quỳnh, quỳnh",
      "quả, quả", "toàn, toàn", "hoài, hoài", "xoè, xòe", "huyền, huyền", "Thúy Hoà, thúy hòa", "giá, giá", "của, của", "mùa, mùa"})
  void oneTonePlacementIsCompared(String written, String compared) {
    assertThat(Letters.comparable(written)).isEqualTo(compared).hasSameSizeAs(written);
    assertThat(Words.hash(written)).isEqualTo(Words.hash(compared));
  }

  @Test
  void differentWordsStayDifferent() {
    assertThat(Letters.comparable("hoa")).isNotEqualTo(Letters.comparable("hòa"));
    assertThat(Words.hash("ma")).isNotEqualTo(Words.hash("má")).isNotEqualTo(Words.hash("mà"));
  }

  @Test
  void everyToneOfEveryVowelIsPutOnLikeTheNormalizerDoes() {
    for (char vowel : "aăâeêioôơuưy".toCharArray()) {
      for (char tone : "\u0300\u0301\u0303\u0309\u0323".toCharArray()) {
        char composed = Normalizer.normalize("" + vowel + tone, Normalizer.Form.NFC).charAt(0);

        assertThat(Letters.withTone(vowel, tone)).isEqualTo(composed);
        assertThat(Letters.toneless(composed)).isEqualTo(vowel);
        assertThat(Letters.tone(composed)).isEqualTo(tone);
        assertThat(Letters.isMarked(Character.toUpperCase(composed))).isTrue();
      }
    }
  }

  @Test
  void foldingTakesEveryMarkOff() {
    assertThat(Letters.fold("Đặng Thị Mỹ Ước – ẰẪỢ 25")).isEqualTo("dang thi my uoc – aao 25");
  }

  @Test
  void lettersOutsideTheTableGoTheirOwnWay() {
    assertThat(Letters.isLetter('西')).isTrue();
    assertThat(Letters.isLetter('\ud83d')).isFalse();
    assertThat(Letters.lower('Ａ')).isEqualTo('ａ');
    assertThat(Letters.isMarked('西')).isFalse();
  }
}
