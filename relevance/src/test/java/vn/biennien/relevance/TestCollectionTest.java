package vn.biennien.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TestCollectionTest {

  private static final Text TEXT = new Text("a", "Tiêu đề", "Nội dung.", LocalDate.of(2024, 2, 27), "bien-cuong");

  @Test
  void theCollectionIsLargeEnoughToSaySomething() {
    TestCollection collection = TestCollection.load();
    assertThat(collection.texts()).hasSizeGreaterThanOrEqualTo(400);
    assertThat(collection.queries()).hasSizeGreaterThanOrEqualTo(120);
    assertThat(collection.queries()).extracting(JudgedQuery::query).doesNotHaveDuplicates();
  }

  @Test
  void aTextThatIsNotThereCannotBeJudged() {
    assertThatIllegalArgumentException().isThrownBy(
        () -> new TestCollection(List.of(TEXT), List.of(new JudgedQuery("marks", "lúa", Map.of("b", 1)))));
    assertThatIllegalArgumentException().isThrownBy(() -> new TestCollection(List.of(TEXT, TEXT), List.of()));
  }

  @Test
  void aLineIsReadAsQueryAndGrades() {
    assertThat(JudgedQuery.parse("marks\tcửa khẩu\ta:3 b:1")).isEqualTo(new JudgedQuery("marks", "cửa khẩu", Map.of("a", 3, "b", 1)));
  }

  @Test
  void aLineWithoutGradesOrWithWrongOnesIsRefused() {
    for (String line : new String[] {"marks\tcửa khẩu", "marks\tcửa khẩu\ta:4", "marks\tcửa khẩu\ta:0", "marks\tcửa khẩu\ta:1 a:2"}) {
      assertThatIllegalArgumentException().isThrownBy(() -> JudgedQuery.parse(line));
    }
  }
}
