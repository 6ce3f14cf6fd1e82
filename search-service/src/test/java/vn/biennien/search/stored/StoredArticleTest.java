package vn.biennien.search.stored;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.biennien.contracts.ArticleKind;
import vn.biennien.contracts.Block;
import vn.biennien.contracts.EnrichedArticle;
import vn.biennien.contracts.Enrichment;
import vn.biennien.contracts.Entity;
import vn.biennien.contracts.EntityType;
import vn.biennien.contracts.LeftOut;
import vn.biennien.contracts.Note;
import vn.biennien.contracts.Office;
import vn.biennien.contracts.TemporalExpression.Basis;
import vn.biennien.contracts.TemporalExpression.Precision;
import vn.biennien.contracts.TemporalExpression;
import vn.biennien.search.testing.Stories;

class StoredArticleTest {

  private static final UUID ID = UUID.fromString("0b3e1a52-8a8b-5a39-9d52-54f9a3f6a001");
  private static final Instant DAY = Instant.parse("2024-03-01T00:00:00Z");
  private static final List<String> BANDS = List.of("a5xjm1vebr", "b3bb3zsdnz", "c0", "dczljqosj");

  /** Every way in which the text does and does not say something already. The sample in the resources is of it: it must not change. */
  private static final EnrichedArticle ODD = article(new Enrichment("Tựa khác", ArticleKind.LISTING, "und", DAY, "abc def\nghi",
      List.of(new Block(Block.Kind.TITLE, 0, 7), new Block(Block.Kind.PARAGRAPH, 8, 11), new Block(Block.Kind.CREDIT, 4, 7),
          new Block(Block.Kind.BYLINE, 0, 3), new Block(Block.Kind.CAPTION, 70, 90)),
      List.of(new Entity(EntityType.PERSON, "abc", null, Map.of(), List.of(new Entity.Mention("abc", 0, 3), new Entity.Mention("abc", 4, 7),
              new Entity.Mention("def", 4, 7))),
          new Entity(EntityType.EVENT, "Khác chữ", null, Map.of(),
              List.of(new Entity.Mention("khác", 4, 7), new Entity.Mention("abc", 0, 3), new Entity.Mention("ngoài", 90, 95))),
          new Entity(EntityType.ORGANIZATION, "Nơi", "org/x", Map.of(), List.of(new Entity.Mention("ghi", 8, 11)))),
      List.of(new Office("Ai", "chức khác", "chức", "org/x", null, 0, 3), new Office("abc", "abc", null, null, "place/x", 0, 3),
          new Office("abc", "def", "chức", "org/y", "org/x", 4, 7)),
      List.of(new TemporalExpression("abc", 0, 3, "XXXX-05-09", null, null, Precision.DAY, Basis.UNKNOWN, 0.25, "2023-05-09", 0.5),
          new TemporalExpression("x", 1, 2, "2024-05-09", LocalDate.of(2024, 5, 9), LocalDate.of(2024, 5, 10), null, null, 1, null, null),
          new TemporalExpression("def", 4, 7, "2024-02-27", LocalDate.of(2024, 2, 27), LocalDate.of(2024, 2, 27), Precision.DAY,
              Basis.WRITTEN, 0.9264619883040935, "2024", null),
          new TemporalExpression("def", 4, 7, "2024-02-27T07:30", LocalDate.of(2024, 2, 27), LocalDate.of(2024, 2, 27), Precision.TIME,
              Basis.PUBLICATION_DAY, 0.95, null, 0.25),
          new TemporalExpression("def", 4, 7, "2024-02", LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 29), Precision.MONTH,
              Basis.CONTEXT, 1, null, null),
          new TemporalExpression("def", 4, 7, "2024", LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31), Precision.YEAR,
              Basis.WRITTEN, 0, null, null),
          new TemporalExpression("def", 4, 7, "2015/2020", LocalDate.of(2015, 1, 1), LocalDate.of(2020, 12, 31), Precision.RANGE,
              Basis.WRITTEN, -0.0, null, null),
          new TemporalExpression("def", 4, 7, "2024-02/2024-03", LocalDate.of(2024, 2, 1), LocalDate.of(2024, 3, 31), Precision.SEASON,
              Basis.WRITTEN, 1, null, null),
          new TemporalExpression("def", 4, 7, "2024-Q1", LocalDate.of(2024, 1, 1), LocalDate.of(2024, 3, 31), Precision.QUARTER,
              Basis.WRITTEN, 1, null, null),
          new TemporalExpression("def", 4, 7, "2024-02-30", null, LocalDate.of(-44, 3, 15), Precision.CENTURY, Basis.WRITTEN, 1, null,
              null),
          new TemporalExpression("", 4, 4, "", null, null, null, null, Double.NaN, null, null),
          new TemporalExpression("def", 4, 7, "2024", null, null, Precision.YEAR, Basis.WRITTEN, 7, null, null)),
      List.of(new LeftOut(LeftOut.Reason.TAGS, "thẻ", 3), new LeftOut(LeftOut.Reason.OTHER, "", 0)),
      List.of(Note.MOJIBAKE, Note.TRUNCATED), BANDS, 17));

  private static EnrichedArticle article(Enrichment content) {
    return new EnrichedArticle(ID, 7017, "bao-x.example", "https://bao-x.example/tin?a=1", "số-1",
        Instant.parse("2024-03-01T01:02:03.004Z"), Instant.parse("2024-03-01T01:02:04.000005006Z"),
        Map.of("author", "PV", "mục", "Biên giới", "trống", ""), content);
  }

  private static EnrichedArticle withText(String text) {
    return article(new Enrichment(text, null, "vi", DAY, text, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
        List.of(), 1));
  }

  private static EnrichedArticle withBands(String... bands) {
    return article(new Enrichment(null, null, "vi", null, "", List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
        List.of(bands), 1));
  }

  private static EnrichedArticle again(EnrichedArticle article) {
    return StoredArticle.open(StoredArticle.write(article)).article();
  }

  @Test
  void whatIsStoredIsReadBackWhole() {
    for (EnrichedArticle article : Stories.all()) {
      assertThat(again(article)).isEqualTo(article);
    }
  }

  @Test
  void oddContentIsReadBackWholeToo() {
    assertThat(again(ODD)).isEqualTo(ODD);
  }

  @Test
  void anArticleOfWhichNothingIsKnownIsReadBack() {
    EnrichedArticle bare = new EnrichedArticle(ID, 0, null, null, null, null, null, null,
        new Enrichment(null, null, null, null, null, null, null, null, null, null, null, null, 0));
    assertThat(again(bare)).isEqualTo(bare);
  }

  @Test
  void partsOfWhichNothingIsKnownAreReadBack() {
    EnrichedArticle article = article(new Enrichment(null, null, null, null, null,
        List.of(new Block(null, 0, 0), new Block(null, -5, -9)),
        List.of(new Entity(null, null, null, Map.of(), List.of(new Entity.Mention(null, 0, 0))),
            new Entity(null, "", "", Map.of(),
                List.of(new Entity.Mention("", 0, 0), new Entity.Mention("", Integer.MIN_VALUE, Integer.MAX_VALUE)))),
        List.of(new Office(null, null, null, null, null, 0, 0)),
        List.of(new TemporalExpression(null, 0, 0, null, LocalDate.MIN, LocalDate.MAX, null, null, 0, null, null)),
        List.of(new LeftOut(null, null, -1)), List.of(), List.of(), 0));
    assertThat(again(article)).isEqualTo(article);
  }

  @Test
  void textsAreReadBackInTheirOwnSpelling() {
    String composed = "Nghị quyết về đường biên giới – “cửa khẩu” 🇻🇳👩‍👩‍👧 广西 \u0000\uFFFF\uFEFF";
    for (String text : List.of(composed, Normalizer.normalize(composed, Normalizer.Form.NFD), "a", "", "\n\n")) {
      assertThat(again(withText(text)).content().text()).isEqualTo(text);
      assertThat(again(withText(text)).content().title()).isEqualTo(text);
    }
  }

  @Test
  void aVeryLongTextIsReadBack() {
    Random random = new Random(1);
    StringBuilder text = new StringBuilder();
    while (text.length() < 5 * 1024 * 1024) {
      text.append("ạăâđêôơưộ ".charAt(random.nextInt(10)));
    }
    assertThat(again(withText(text.toString())).content().text()).isEqualTo(text.toString());
  }

  @Test
  void bandsOfAnyFormAreReadBack() {
    for (List<String> bands : List.of(List.of("f1", "f2"), List.of("a00", "b1"), List.of("a", "b"), List.of(""), List.of("a-1"),
        List.of("a+1"), List.of("A1"), List.of("aZ"), List.of("a1", "a2"), List.of("azzzzzzzzzzz"),
        List.of("azzzzzzzzzzzzzzzzzzz"), List.of("a١"), IntStream.range(0, 40).mapToObj(i -> (char) ('a' + i) + "1").toList())) {
      assertThat(again(withBands(bands.toArray(String[]::new))).content().fingerprint()).isEqualTo(bands);
    }
  }

  @Test
  void timesAreReadBackToTheNanosecond() {
    for (Instant time : List.of(Instant.EPOCH, Instant.MIN, Instant.MAX, Instant.parse("1969-12-31T23:59:59.999999999Z"),
        Instant.parse("2024-01-01T00:00:00.120Z"))) {
      EnrichedArticle article = new EnrichedArticle(ID, Long.MAX_VALUE, "s", null, null, time, time, Map.of(), ODD.content());
      assertThat(again(article)).isEqualTo(article);
    }
  }

  @Test
  void whatAHitShowsIsThereWithoutTheRest() {
    StoredArticle stored = StoredArticle.open(StoredArticle.write(ODD));
    assertThat(stored.id()).isEqualTo(ODD.id());
    assertThat(stored.version()).isEqualTo(ODD.version());
    assertThat(stored.source()).isEqualTo(ODD.source());
    assertThat(stored.url()).isEqualTo(ODD.url());
    assertThat(stored.title()).isEqualTo(ODD.content().title());
    assertThat(stored.kind()).isEqualTo(ODD.content().kind());
    assertThat(stored.language()).isEqualTo(ODD.content().language());
    assertThat(stored.publishedAt()).isEqualTo(ODD.content().publishedAt());
    assertThat(stored.acceptedAt()).isEqualTo(ODD.acceptedAt());
    assertThat(stored.fingerprint()).isEqualTo(BANDS);
    assertThat(stored.text()).isEqualTo(ODD.content().text());
    assertThat(stored.entities()).isEqualTo(ODD.content().entities().stream()
        .map(entity -> new Entity(entity.type(), entity.name(), entity.id(), Map.of(), List.of())).toList());
  }

  @Test
  void theSameArticleGivesTheSameBytes() {
    assertThat(StoredArticle.write(ODD)).isEqualTo(StoredArticle.write(article(ODD.content())));
  }

  @Test
  void manyThreadsWriteAndReadAtOnce() {
    assertThat(IntStream.range(0, 2000).parallel().mapToObj(i -> withText("Tin số " + i)))
        .allMatch(article -> again(article).equals(article));
  }

  /** Whatever else changes: an index holds what was written by services before this one. */
  @Test
  void columnsOfTheFirstFormStayReadable() throws Exception {
    try (InputStream sample = getClass().getResourceAsStream("stored-form-1.base64")) {
      byte[] column = Base64.getMimeDecoder().decode(sample.readAllBytes());
      assertThat(StoredArticle.open(column).article()).isEqualTo(ODD);
    }
  }

  @Test
  void halfOfACharacterIsRefused() {
    for (String broken : List.of("\uD83C", "a\uDDFBb", "\uD83Ca")) {
      assertThatThrownBy(() -> StoredArticle.write(withText(broken))).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aColumnThatWasCutOffIsRefused() {
    byte[] column = StoredArticle.write(ODD);
    for (int length = 0; length < column.length; length++) {
      byte[] cut = Arrays.copyOf(column, length);
      assertThatThrownBy(() -> StoredArticle.open(cut)).isInstanceOf(UnreadableColumnException.class);
    }
  }

  @Test
  void aDamagedColumnNeverGivesAnotherArticle() {
    byte[] column = StoredArticle.write(ODD);
    for (int i = 0; i < column.length * Byte.SIZE; i++) {
      byte[] damaged = column.clone();
      damaged[i / Byte.SIZE] ^= (byte) (1 << i % Byte.SIZE);
      try {
        assertThat(StoredArticle.open(damaged).article()).isEqualTo(ODD);
      } catch (UnreadableColumnException refused) {
        assertThat(refused).hasMessageContaining("column");
      }
    }
    assertThat(again(ODD)).isEqualTo(ODD);
  }

  @Test
  void whatWasDamagedBeforeItWasCompressedIsReadOrRefused() {
    byte[] plain = StoredArticle.plain(ODD);
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      byte[] damaged = i < plain.length ? Arrays.copyOf(plain, i) : plain.clone();
      for (int hits = 0; hits < 3 && i >= plain.length; hits++) {
        damaged[random.nextInt(plain.length)] = (byte) random.nextInt();
      }
      try {
        StoredArticle.open(ColumnCompression.compress(damaged)).article();
        assertThat(i).as("a column that was cut off was read").isGreaterThanOrEqualTo(plain.length);
      } catch (UnreadableColumnException refused) {
        assertThat(refused.getMessage()).isNotEmpty();
      }
    }
  }

  @Test
  void aColumnThatClaimsToBeHugeIsRefused() {
    // Magic number, a descriptor with a size in four bytes, 2 GB, and nothing behind it.
    byte[] huge = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, (byte) 0xA0, 0, 0, 0, (byte) 0x80};
    assertThatThrownBy(() -> StoredArticle.open(huge)).isInstanceOf(UnreadableColumnException.class).hasMessageContaining("2147483648");
    assertThatThrownBy(() -> ColumnCompression.compress(new byte[ColumnCompression.MOST + 1])).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatNoServiceWroteIsRefused() {
    for (byte[] bytes : List.of(new byte[0], new byte[100], "not a column at all".getBytes(US_ASCII))) {
      assertThatThrownBy(() -> StoredArticle.open(bytes)).isInstanceOf(UnreadableColumnException.class);
    }
  }

  @Test
  void aColumnOfANewerServiceIsToldAsThat() {
    assertThatThrownBy(() -> StoredArticle.open(ColumnCompression.compress(new byte[]{99}))).isInstanceOf(UnreadableColumnException.class)
        .hasMessageContaining("the form 99");
    byte[] column = StoredArticle.write(ODD);
    // Behind the magic number and the descriptor.
    column[5] = 99;
    assertThatThrownBy(() -> StoredArticle.open(column)).isInstanceOf(UnreadableColumnException.class)
        .hasMessageContaining("the dictionary 99");
  }
}
