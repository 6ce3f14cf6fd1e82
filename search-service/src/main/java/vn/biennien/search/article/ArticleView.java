package vn.biennien.search.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.biennien.contracts.ArticleKind;
import vn.biennien.contracts.Block;
import vn.biennien.contracts.EnrichedArticle;
import vn.biennien.contracts.Entity;
import vn.biennien.contracts.EntityType;
import vn.biennien.contracts.Enrichment;
import vn.biennien.contracts.LeftOut;
import vn.biennien.contracts.Note;
import vn.biennien.contracts.Office;
import vn.biennien.contracts.TemporalExpression;
import vn.biennien.enrichment.gazetteer.Entry;
import vn.biennien.enrichment.gazetteer.Gazetteer;

/**
 * An article as front ends get it. All offsets count UTF-16 units, as JavaScript's strings do, into {@code text}.
 *
 * @param version rises with each change of the article and with each better tagger
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An article. Offsets count UTF-16 units, as JavaScript's strings do, into text")
public record ArticleView(UUID id, long version, String source, String url, String externalId, String title, ArticleKind type,
    String language, Instant publishedAt, Instant fetchedAt, Instant acceptedAt,
    @Schema(description = "Title first, then paragraphs and captions, a line feed between") String text,
    List<Block> blocks, List<NamedEntity> entities, List<Office> offices, List<TemporalExpression> dates, List<LeftOut> leftOut,
    List<Note> notes, Map<String, String> metadata) {

  /**
   * @param key      by which it is asked for
   * @param names    further names by language tag
   * @param mentions where it is named
   */
  @Schema(description = "A person, place, body or event and where the article names it")
  public record NamedEntity(@Schema(examples = "place/vn/quang-ninh") String key, EntityType type, String name,
      Map<String, String> names, List<Entity.Mention> mentions) {

    static NamedEntity of(Entity entity, Gazetteer gazetteer) {
      return new NamedEntity(entity.key(), entity.type(), entity.name(),
          gazetteer.byId(entity.id()).map(Entry::names).orElse(Map.of()), entity.mentions());
    }
  }

  static ArticleView of(EnrichedArticle article, Gazetteer gazetteer) {
    Enrichment content = article.content();
    return new ArticleView(article.id(), article.version(), article.source(), article.url(), article.externalId(), content.title(),
        content.kind(), content.language(), content.publishedAt(), article.fetchedAt(), article.acceptedAt(), content.text(),
        content.blocks(), content.entities().stream().map(entity -> NamedEntity.of(entity, gazetteer)).toList(), content.offices(), content.dates(),
        content.leftOut(), content.notes(), article.metadata());
  }
}
