package vn.biennien.search.suggest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.biennien.contracts.EntityType;

/** What may be meant by the beginning of a name or a title. */
@Schema(description = "What may be meant")
public record Suggestions(@Schema(description = "People, places, bodies and events, most written about first") List<Name> entities,
    @Schema(description = "Articles by their titles, newest first") List<Title> titles) {

  boolean isEmpty() {
    return entities.isEmpty() && titles.isEmpty();
  }

  /**
   * @param key     to search by
   * @param name    to show
   * @param matched the name that fits what was typed, where it is another
   * @param count   articles that name it, as of some minutes ago
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(description = "A person, place, body or event")
  public record Name(@Schema(examples = "place/cn/guangxi") String key, EntityType type, @Schema(examples = "Quảng Tây") String name,
      @Schema(examples = "Guangxi") String matched, @Schema(examples = "1280") long count) {
  }

  @Schema(description = "An article")
  public record Title(String id, String title) {
  }
}
