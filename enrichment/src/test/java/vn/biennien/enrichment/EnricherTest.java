package vn.biennien.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.biennien.contracts.Block;
import vn.biennien.contracts.Enrichment;
import vn.biennien.contracts.Entity;
import vn.biennien.contracts.EntityType;
import vn.biennien.contracts.Json;
import vn.biennien.contracts.Note;

class EnricherTest {

  private static final Enricher ENRICHER = Enricher.load();
  private static final String STORY = """
      Lạng Sơn và Quảng Tây bàn việc mở thêm lối thông quan
      Chiều 12/3, tại thành phố Lạng Sơn, ông Đinh Hữu Phước, Chủ tịch UBND tỉnh Lạng Sơn, đã tiếp đoàn công tác của Quảng Tây (Trung Quốc).
      Ông Phước đề nghị hai bên sớm thống nhất thời gian mở lối thông quan tại cửa khẩu Hữu Nghị.
      """;

  @Test
  void aStoryComesOutWithItsPeoplePlacesBodiesOfficesAndDates() {
    Enrichment found = ENRICHER.enrich(new Page(null, null, Instant.parse("2024-03-13T01:00:00Z"), "vi", STORY, null));

    assertThat(found.title()).isEqualTo("Lạng Sơn và Quảng Tây bàn việc mở thêm lối thông quan");
    assertThat(found.entities()).extracting(Entity::name).contains("Đinh Hữu Phước", "Lạng Sơn", "Quảng Tây", "Trung Quốc");
    assertThat(found.entities()).filteredOn(e -> e.name().equals("Quảng Tây")).first()
        .satisfies(e -> assertThat(e.id()).isEqualTo("place/cn/guangxi"))
        .satisfies(e -> assertThat(e.names()).containsEntry("zh", "广西").containsEntry("en", "Guangxi"));
    assertThat(found.offices()).extracting(o -> o.person() + ": " + o.text())
        .containsExactly("Đinh Hữu Phước: Chủ tịch UBND tỉnh Lạng Sơn");
    assertThat(found.dates()).extracting(d -> d.text() + " = " + d.from()).containsExactly("Chiều 12/3 = 2024-03-12");
  }

  @Test
  void theShortSecondMentionIsThePersonNamedInFull() {
    Entity person = ENRICHER.enrich(Page.ofText(STORY)).entities().stream()
        .filter(e -> e.type() == EntityType.PERSON).findFirst().orElseThrow();
    assertThat(person.name()).isEqualTo("Đinh Hữu Phước");
    assertThat(person.mentions()).extracting(Entity.Mention::text).containsExactly("Đinh Hữu Phước", "Phước");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\ud83d\ude00 ", "\u00a0\u200b"})
  void offsetsAreRightInTheStoredTextWhateverStandsInIt(String noise) {
    for (Normalizer.Form form : Normalizer.Form.values()) {
      String page = Arrays.stream(Normalizer.normalize(STORY, form).split("\n")).map(l -> l.replace(", ", ", " + noise))
          .reduce((a, b) -> a + "\n" + b).orElseThrow();
      Enrichment found = ENRICHER.enrich(Page.ofText(page));
      assertThat(found.entities()).isNotEmpty();
      found.entities().forEach(e -> e.mentions().forEach(
          m -> assertThat(found.text().substring(m.start(), m.end())).isEqualTo(m.text())));
      found.dates().forEach(d -> assertThat(found.text().substring(d.start(), d.end())).isEqualTo(d.text()));
      found.offices().forEach(o -> assertThat(found.text().substring(o.start(), o.end())).isEqualTo(o.text()));
    }
  }

  @Test
  void theSamePageGivesTheSameBytes() {
    assertThat(Json.write(ENRICHER.enrich(Page.ofText(STORY)))).isEqualTo(Json.write(Enricher.load().enrich(Page.ofText(STORY))));
  }

  @Test
  void namesOfABylineAreMetadata() {
    Enrichment found = ENRICHER.enrich(Page.ofText(STORY + "Theo Lý Thanh Mây/baobiengioi.vn\n"));
    assertThat(found.blocks()).anyMatch(b -> b.kind() == Block.Kind.BYLINE || b.kind() == Block.Kind.CREDIT);
    assertThat(found.entities()).extracting(Entity::name).doesNotContain("Lý Thanh Mây");
  }

  @Test
  void aChinesePageSaysSoAndItsPlacesAreFoundAllTheSame() {
    Enrichment found = ENRICHER.enrich(Page.ofText("今天，广西壮族自治区代表团在越南谅山省举行会谈，双方就口岸通关问题交换了意见。"));
    assertThat(found.language()).isEqualTo("zh");
    assertThat(found.notes()).contains(Note.NOT_VIETNAMESE);
    assertThat(found.entities()).extracting(Entity::id).contains("place/cn/guangxi", "place/vn/lang-son");
    assertThat(found.offices()).isEmpty();
  }

  @Test
  void anEnglishPageIsNotReadAsVietnamese() {
    Enrichment found = ENRICHER.enrich(Page.ofText("The delegation from Guangxi was received in Hanoi on Monday, and the two sides said they "
        + "would open more lanes at the border gate this year."));
    assertThat(found.language()).isEqualTo("en");
    assertThat(found.dates()).isEmpty();
    assertThat(found.entities()).extracting(Entity::id).contains("place/cn/guangxi", "place/vn/ha-noi");
  }

  @Test
  void aPageWithoutDiacriticsIsTaggedAsWellAsMayBeAndSaysSo() {
    Enrichment found = ENRICHER.enrich(Page.ofText("Chieu 12/3/2024, tai thanh pho Lang Son, doan cong tac cua tinh Cao Bang da lam viec voi "
        + "lanh dao cac so, nganh cua dia phuong ve viec mo them loi thong quan."));
    assertThat(found.notes()).contains(Note.NO_DIACRITICS);
    assertThat(found.dates()).extracting(d -> d.value().substring(0, 10)).containsExactly("2024-03-12");
    assertThat(found.entities()).extracting(Entity::id).contains("place/vn/lang-son", "place/vn/cao-bang");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\n\n", "\u0000", "\ud800", "<", "((((((", "。", "'", "-", "1", "Ông", "ÔNG BÀ", "[[[", "\u0301"})
  void nothingThatAPageHoldsIsAnError(String text) {
    assertThat(ENRICHER.enrich(Page.ofText(text))).isNotNull();
    assertThat(ENRICHER.enrich(new Page(null, text, null, text, null, text))).isNotNull();
  }

  @Test
  void aPageWithNeitherTextNorHtmlIsEmpty() {
    assertThat(ENRICHER.enrich(new Page(null, null, null, null, null, null)).notes()).contains(Note.EMPTY);
  }

  /** Hostile pages of 10 KB, 100 KB and 1 MB: what is allocated grows with the page, not faster. */
  @ParameterizedTest
  @ValueSource(strings = {"1", "12/3/2024 ", "ÔNG NGUYỄN VĂN AN, CHỦ TỊCH ", "Lan, ", "Bí thư Lê An ", "(", "tỉnh Lạng Sơn, ", "một hai ba ",
      "Ủy ban nhân dân ", "a.b.", "Nguyễn Văn An ", "từ ngày ", "“"})
  void workGrowsNoFasterThanThePage(String pattern) {
    allocated(pattern, 10_000);
    long small = allocated(pattern, 10_000);
    long middle = allocated(pattern, 100_000);
    long large = allocated(pattern, 1_000_000);
    assertThat(middle).isLessThan(small * 15 + 20_000_000);
    assertThat(large).isLessThan(middle * 15 + 20_000_000);
  }

  private static long allocated(String pattern, int length) {
    String text = pattern.repeat(length / pattern.length());
    com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    ENRICHER.enrich(Page.ofText(text));
    return threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
  }

  @Test
  void aPageOfFiveMegabytesIsReadToItsEnd() {
    String page = STORY.repeat(5_000_000 / STORY.getBytes(StandardCharsets.UTF_8).length);
    assertThat(ENRICHER.enrich(Page.ofText(page)).entities()).isNotEmpty();
  }
}
