package vn.biennien.enrichment.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.biennien.contracts.ArticleKind;
import vn.biennien.contracts.Block;
import vn.biennien.contracts.LeftOut;
import vn.biennien.contracts.Note;
import vn.biennien.enrichment.Page;

/** Whatever a page holds, the extractor answers, and its answer is well formed. */
class BadInputTest {

  private static final int MB = 1024 * 1024;
  private static final String STORY = "Hội chợ nông sản vùng cao khai mạc\n"
      + "Sáng 5/11, hội chợ nông sản vùng cao khai mạc với hơn một trăm gian hàng của bà con các bản làng.";

  private final ContentExtractor extractor = new ContentExtractor();

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\n \t\r\n", "\u00a0\u200b\ufeff", "\0\0\0", "\ud83d", "\udc00\ud800"})
  void nothingToReadIsSaid(String raw) {
    Content content = text(raw);

    assertThat(content.text()).isEmpty();
    assertThat(content.title()).isNull();
    assertThat(content.blocks()).isEmpty();
    assertThat(content.notes()).containsExactly(Note.EMPTY);
  }

  @Test
  void aPageWithNeitherTextNorHtmlIsEmpty() {
    Content content = extractor.extract(new Page(null, null, null, null, null, null));

    assertThat(content.notes()).containsExactly(Note.EMPTY);
    assertThat(content.kind()).isEqualTo(ArticleKind.STORY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "HÀ NỘI ", "a:", "a\n", ">> tin\n", "a\u0301\u0323", "22/1/2025 ", "Nguyễn Văn An\n", "&amp;",
      "Tin liên quan\nÔng Tư nói rằng năm nay lúa được mùa nhưng giá lại giảm so với năm ngoái.\n", "A > B > ", "\ud83d\ude00",
      "Ã¡", "|", "(", "Ảnh: "})
  void fiveMegabytesOfTheSameAreRead(String part) {
    Content content = text(part.repeat(5 * MB / part.length() + 1));

    assertThat(content.notes()).contains(Note.TRUNCATED);
    assertWellFormed(content);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<div>", "<span>", "<b>", "<p>", "<x>y ", "<table>x<b>y", "<table><tr><td>", "<font><p>", "<ul><li>x",
      "<p a b c d e f g h i>", "<", "&amp;&nbsp;", "<!--x-->", "</div></p>", "<select><option>x", "<script>", "<svg><g><math>",
      "<a><div>x", "<h1>Tiêu đề", "x<br>", "<template><div>", "<frameset>", "<img src=a.jpg><td>", "<p>Một hai ba bốn năm sáu. "})
  void fiveMegabytesOfBrokenHtmlAreRead(String part) {
    Content content = html(part.repeat(5 * MB / part.length() + 1));

    assertThat(content.notes()).contains(Note.TRUNCATED);
    assertWellFormed(content);
  }

  @Test
  void aStoryUnderAHundredThousandElementsIsRead() {
    // Given nesting as deep as the parser is let go, closed again
    int depth = 19_000;
    String page = "<title>Hội chợ vùng cao khai mạc sáng nay</title>" + "<div>".repeat(depth)
        + "<p>Sáng 5/11, hội chợ nông sản vùng cao khai mạc với hơn một trăm gian hàng của bà con các bản.</p>" + "</div>".repeat(depth);

    Content content = html(page);

    assertThat(content.text()).isEqualTo("Hội chợ vùng cao khai mạc sáng nay\n"
        + "Sáng 5/11, hội chợ nông sản vùng cao khai mạc với hơn một trăm gian hàng của bà con các bản.");
  }

  @Test
  void decomposedTextIsComposed() {
    Content content = text(Normalizer.normalize(STORY, Normalizer.Form.NFD));

    assertThat(content.text()).isEqualTo(STORY);
    assertWellFormed(content);
  }

  @Test
  void theAuthorsSpellingStays() {
    String story = STORY.replace("khai mạc", "hoà giải, thuỷ lợi, hòa bình");

    assertThat(text(story).text()).isEqualTo(story);
  }

  @Test
  void invisibleCharactersEntitiesAndOddSpacesAreCleaned() {
    Content content = text("H\u00adội chợ\u00a0nông  sản v\u200bùng cao khai mạc\r\n\ufeff"
        + "Sáng 5/11, h\0ội chợ n\ud83dông sản &quot;vùng cao&quot;&nbsp;khai mạc với hơn một trăm gian hàng \ud83d\ude00 \ud83d\udc69\u200d\ud83c\udf3e.");

    assertThat(content.text()).isEqualTo("Hội chợ nông sản vùng cao khai mạc\n"
        + "Sáng 5/11, hội chợ nông sản \"vùng cao\" khai mạc với hơn một trăm gian hàng \ud83d\ude00 \ud83d\udc69\u200d\ud83c\udf3e.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1252", "ISO-8859-1"})
  void utf8ReadInAnotherEncodingIsPutRight(String charset) {
    // Given the bytes that Windows-1252 has no letter for are read as controls, as browsers do
    byte[] bytes = STORY.getBytes(StandardCharsets.UTF_8);
    StringBuilder wrong = new StringBuilder();
    for (byte b : bytes) {
      String read = new String(new byte[] {b}, Charset.forName(charset));
      wrong.append(read.equals("\ufffd") ? (char) (b & 0xff) : read.charAt(0));
    }

    Content content = text(wrong.toString());

    assertThat(content.text()).isEqualTo(STORY);
    assertThat(content.notes()).containsExactly(Note.MOJIBAKE);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "Héi chî n«ng s¶n vïng cao khai m¹c s¸ng nay víi h¬n mét tr¨m gian hµng cña bµ con c¸c b¶n lµng trong huyÖn.",
      "Hoäi chôï noâng saûn vuøng cao khai maïc saùng nay vôùi hôn moät traêm gian haøng cuûa baø con caùc baûn laøng.",
      "Sáng nay h\ufffdi ch\ufffd n\ufffdng s\ufffdn khai m\ufffdc với hơn một trăm gian hàng của bà con các bản làng."})
  void oldEncodingsAndLostBytesAreSaid(String wrong) {
    assertThat(text(wrong).notes()).containsExactly(Note.MOJIBAKE);
  }

  @ParameterizedTest
  @ValueSource(strings = {STORY, "L'été dernier, à Hué, le café était déjà très cher, a déclaré M. Müller, où l'on naît français.",
      "Der Präsident sprach über die Brücke, während größere Städte müde wären.", "靖西市与高平省举行会谈，双方就边境贸易交换意见。"})
  void textThatIsWellIsNoMojibake(String fine) {
    assertThat(text(fine).notes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"靖西市领导率团访问高平省\n5月9日上午，靖西市代表团在高平市与当地领导举行会谈，双方就加强边境贸易和旅游合作交换了意见。",
      "ເຈົ້າແຂວງ ຕ້ອນຮັບ ຄະນະຜູ້ແທນ\nໃນຕອນເຊົ້າຂອງວັນທີ ເຈົ້າແຂວງໄດ້ຕ້ອນຮັບຄະນະຜູ້ແທນຈາກແຂວງໃກ້ຄຽງທີ່ມາຢ້ຽມຢາມແລະເຮັດວຽກ"})
  void pagesInOtherLanguagesAreKept(String page) {
    Content content = text(page);

    assertThat(content.text()).isEqualTo(page);
    assertThat(content.kind()).isEqualTo(ArticleKind.STORY);
    assertWellFormed(content);
  }

  private Content text(String raw) {
    return extractor.extract(Page.ofText(raw));
  }

  private Content html(String raw) {
    return extractor.extract(new Page(null, null, null, null, null, raw));
  }

  /** Blocks cover the text but the line feeds, in order; the text is NFC; what was left out is short. */
  private static void assertWellFormed(Content content) {
    int at = 0;
    for (Block block : content.blocks()) {
      assertThat(block.start()).isEqualTo(at);
      assertThat(block.end()).isGreaterThan(block.start());
      at = block.end() + 1;
    }
    assertThat(content.text().length()).isEqualTo(Math.max(0, at - 1));
    assertThat(Normalizer.isNormalized(content.text(), Normalizer.Form.NFC)).isTrue();
    assertThat(content.leftOut()).allMatch(out -> out.text().length() <= 500 && out.length() >= out.text().length())
        .extracting(LeftOut::reason).doesNotContainNull();
  }
}
