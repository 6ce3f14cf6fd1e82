package vn.biennien.annotator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vn.biennien.contracts.Json;

class AnnotateTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int annotate(byte[] in, String... args) {
    PrintStream output = new PrintStream(out, true, StandardCharsets.UTF_8);
    int status = new CommandLine(new Annotate(new ByteArrayInputStream(in), output,
        new PrintStream(err, true, StandardCharsets.UTF_8))).execute(args);
    output.flush();
    return status;
  }

  private int annotate(String in, String... args) {
    return annotate(in.getBytes(StandardCharsets.UTF_8), args);
  }

  private List<JsonNode> lines() throws IOException {
    List<JsonNode> lines = new java.util.ArrayList<>();
    for (String line : out.toString(StandardCharsets.UTF_8).split("\n")) {
      lines.add(Json.MAPPER.readTree(line));
    }
    return lines;
  }

  @Test
  void eachPageGivesALineInTheOrderOfTheInput() throws IOException {
    String in = IntStream.range(0, 200).mapToObj(i -> "{\"id\":\"p" + i + "\",\"raw\":\""
        + "Đoàn khảo sát đã tới Cao Bằng. ".repeat(i % 7 == 0 ? 200 : 1) + "\"}").collect(Collectors.joining("\n"));

    assertThat(annotate(in)).isZero();

    assertThat(lines()).extracting(l -> l.get("id").asText())
        .containsExactlyElementsOf(IntStream.range(0, 200).mapToObj(i -> "p" + i).toList());
    assertThat(lines()).allSatisfy(l -> assertThat(l.get("entities").get(0).get("text").asText()).isEqualTo("Cao Bằng"));
  }

  @Test
  void aBadLineGivesAnErrorLineAndDoesNotStopTheRest() throws IOException {
    assertThat(annotate("{\"id\":\"a\",\"text\":\"Hà Nội\"}\nnot json\n[1]\n{\"id\":\"b\"}\n{\"text\":5}\n"
        + "{\"text\":\"x\",\"publishedAt\":\"soon\"}\n{\"id\":\"c\",\"text\":\"Huế\"}\n")).isOne();

    List<JsonNode> lines = lines();
    assertThat(lines).hasSize(7);
    assertThat(lines.get(0).get("id").asText()).isEqualTo("a");
    assertThat(lines.get(6).get("id").asText()).isEqualTo("c");
    assertThat(lines.subList(1, 6)).extracting(l -> l.get("line").asInt()).containsExactly(2, 3, 4, 5, 6);
    assertThat(lines.subList(1, 6)).allSatisfy(l -> assertThat(l.get("error").asText()).isNotBlank());
  }

  @Test
  void bytesThatAreNotUtf8AreAnErrorOfTheirLine() throws IOException {
    assertThat(annotate(new byte[] {'{', '"', 't', 'e', 'x', 't', '"', ':', '"', (byte) 0xff, '"', '}', '\n'})).isOne();
    assertThat(lines().get(0).get("error").asText()).isEqualTo("not UTF-8");
  }

  @Test
  void noInputIsNoOutput() {
    assertThat(annotate("")).isZero();
    assertThat(out.size()).isZero();
  }

  @Test
  void plainTextIsPrintedReadable() {
    assertThat(annotate("Ngày 2/9, ông Lê Văn Khải, Giám đốc Sở Y tế tỉnh Hà Giang, đến Cao Bằng.", "--text",
        "--published", "2024-09-05")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("[Ngày 2/9]DATE", "[Lê Văn Khải]PER", "[Cao Bằng]LOC",
        "Lê Văn Khải: Giám đốc Sở Y tế tỉnh Hà Giang", "Ngày 2/9 = 2024-09-02");
  }

  @Test
  void aFolderOfGoldIsScored(@TempDir Path folder) throws IOException {
    Path gold = Files.createDirectory(folder.resolve("gold"));
    Path text = Files.createDirectory(folder.resolve("text"));
    Files.writeString(text.resolve("x.json"), "{\"id\":\"x\",\"publishedAt\":\"2024-09-05\",\"raw\":\"Ngày 2/9, đoàn đến Cao Bằng và Huế.\"}");
    Files.writeString(gold.resolve("x.json"), "{\"id\":\"x\",\"entities\":[{\"type\":\"LOCATION\",\"text\":\"tỉnh Cao Bằng\"},"
        + "{\"type\":\"PERSON\",\"text\":\"Mai\"}],\"optional_entities\":[{\"type\":\"LOCATION\",\"text\":\"Huế\"}],"
        + "\"roles\":[],\"dates\":[{\"text\":\"2/9\",\"value\":\"2024-09-02\"}]}");

    assertThat(annotate("", "--score", gold.toString())).isZero();

    assertThat(out.toString(StandardCharsets.UTF_8)).containsPattern("entities +1\\.000 +0\\.500 +0\\.667 +1 +0 +1")
        .containsPattern("dates +1\\.000 +1\\.000 +1\\.000").contains("entities missed  x  PERSON | mai");
  }

  @Test
  void aFolderWithoutGoldIsToldAndFails(@TempDir Path folder) {
    assertThat(annotate("", "--score", folder.toString())).isOne();
    assertThat(annotate("", "--score", folder.resolve("none").toString())).isOne();
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("no gold in").contains("no such folder");
  }

  @Test
  void wrongArgumentsAreStatusTwo() {
    assertThat(annotate("", "--nothing")).isEqualTo(2);
    assertThat(annotate("", "--threads", "-1")).isEqualTo(2);
  }
}
