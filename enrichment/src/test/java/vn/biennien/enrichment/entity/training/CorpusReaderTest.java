package vn.biennien.enrichment.entity.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusReaderTest {

  @TempDir
  Path folder;

  @Test
  void aDocumentIsReadWithoutItsMarkup() throws IOException {
    write("""
        # id: x-001
        # published: 2024-03-01
        # split: test
        Ông [PER Lê An] thăm [LOC Huế]
        [OFF Lê An|Giám đốc [ORG Sở Y tế Huế]] [PER Lê An] đến [DATE 2024-02-28|hôm kia] và ở [DATE? P2D|hai ngày].
        """);

    CorpusDocument document = CorpusReader.read(folder).get(0);

    assertThat(document.id()).isEqualTo("x-001");
    assertThat(document.published()).isEqualTo(LocalDate.of(2024, 3, 1));
    assertThat(document.test()).isTrue();
    assertThat(document.text()).isEqualTo("Ông Lê An thăm Huế\nGiám đốc Sở Y tế Huế Lê An đến hôm kia và ở hai ngày.");
    assertThat(document.annotations()).extracting(a -> a.tag() + (a.optional() ? "?" : "") + " "
            + document.text().substring(a.start(), a.end()) + " " + a.attribute())
        .containsExactly("PER Lê An null", "LOC Huế null", "ORG Sở Y tế Huế null", "OFF Giám đốc Sở Y tế Huế Lê An",
            "PER Lê An null", "DATE hôm kia 2024-02-28", "DATE? hai ngày P2D");
  }

  @Test
  void wrongMarkupIsToldWithFileAndLine() throws IOException {
    write("# id: x\nĐến [LOC Huế hôm qua\n");
    assertThatThrownBy(() -> CorpusReader.read(folder)).hasMessage("a.txt:2: unclosed LOC");
    write("# id: x\nĐến Huế] hôm qua\n");
    assertThatThrownBy(() -> CorpusReader.read(folder)).hasMessage("a.txt:2: ] without [");
    write("# id: x\nĐến [XYZ Huế]\n");
    assertThatThrownBy(() -> CorpusReader.read(folder)).hasMessageStartingWith("a.txt:2: no tag at [XYZ");
    write("# id: x\n[DATE hôm qua] mưa\n");
    assertThatThrownBy(() -> CorpusReader.read(folder)).hasMessage("a.txt:2: DATE without |");
  }

  @Test
  void theCorpusIsLargeVariedAndWellFormed() throws IOException {
    List<CorpusDocument> documents = CorpusReader.read(Path.of("corpus"));

    Set<String> kinds = new TreeSet<>();
    Set<String> ids = new TreeSet<>();
    long sentences = 0;
    for (CorpusDocument document : documents) {
      assertThat(ids.add(document.id())).as("two documents are called %s", document.id()).isTrue();
      kinds.add(document.id().replaceAll("-\\d+$", ""));
      sentences += document.text().lines().count();
    }
    assertThat(sentences).isGreaterThan(3000);
    assertThat(kinds).hasSizeGreaterThanOrEqualTo(12);
    assertThat(documents.stream().filter(CorpusDocument::test).count()).isBetween(documents.size() / 8L, documents.size() / 4L);
  }

  private void write(String text) throws IOException {
    Files.writeString(folder.resolve("a.txt"), text);
  }
}
