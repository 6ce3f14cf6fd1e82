package vn.biennien.web.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import vn.biennien.web.problem.Problem.Violation;
import vn.biennien.web.problem.ProblemException;

class FieldsTest {

  private final ObjectNode object = JsonNodeFactory.instance.objectNode();

  @Test
  void fieldsComeOutAsTheyWereSent() {
    object.put("title", "Móng Cái").put("language", "VI").putNull("url");
    object.putObject("metadata").put("section", "Kinh tế");
    Fields fields = new Fields(object);

    assertThat(fields.string("title", 20, Characters::wrongInText)).isEqualTo("Móng Cái");
    assertThat(fields.parsed("language", 35, LanguageTags::canonical)).isEqualTo("vi");
    assertThat(fields.string("url", 20, Characters::wrongInName)).isNull();
    assertThat(fields.strings("metadata", 5, 20, 20)).containsExactly(entry("section", "Kinh tế"));
    fields.finish();
  }

  @Test
  void allThatIsWrongIsToldAtOnceAndByField() {
    object.put("title", 12).put("text", "a\u0000b").put("language", "tiếng Việt").put("source", "too long").put("titel", "x");
    object.putObject("metadata").put("ok", true);
    Fields fields = new Fields(object);

    fields.string("title", 20, Characters::wrongInText);
    fields.string("text", 20, Characters::wrongInText);
    fields.string("source", 5, Characters::wrongInName);
    fields.parsed("language", 35, LanguageTags::canonical);
    fields.strings("metadata", 5, 20, 20);

    ProblemException wrong = catchThrowableOfType(ProblemException.class, fields::finish);
    assertThat(wrong.problem().violations()).extracting(Violation::field, Violation::message).containsExactly(
        tuple("title", "must be a string, not a number"),
        tuple("text", "must not hold the control character U+0000 (character 2)"),
        tuple("source", "must have at most 5 characters, not 8"),
        tuple("language", "must be a language tag such as vi, zh-Hans or en"),
        tuple("metadata.ok", "must be a string, not a boolean"),
        tuple("titel", "is not a known field"));
  }

  @Test
  void aHostileNameIsShownShortAndClean() {
    object.put("a\uD800\n" + "b".repeat(1_000), 1);

    ProblemException wrong = catchThrowableOfType(ProblemException.class, new Fields(object)::finish);
    assertThat(wrong.problem().violations().get(0).field()).startsWith("a\uFFFD\uFFFDbbb").hasSize(61).endsWith("…");
  }
}
