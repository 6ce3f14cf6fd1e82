package vn.biennien.ingest.articles;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.biennien.contracts.RawArticle;

/** What was pushed as one version of an article; without content if that version took it back. */
@Entity
@Immutable
@Table(name = "article_version")
@IdClass(ArticleVersion.Key.class)
public class ArticleVersion extends PanacheEntityBase {

  @Id
  @Column(name = "article_id")
  public UUID articleId;
  @Id
  public long version;
  @Column(name = "accepted_at")
  public Instant acceptedAt;
  public boolean retracted;
  public String url;
  @Column(name = "external_id")
  public String externalId;
  public String title;
  public String text;
  public String html;
  public String language;
  @Column(name = "published_at")
  public Instant publishedAt;
  @Column(name = "fetched_at")
  public Instant fetchedAt;
  @JdbcTypeCode(SqlTypes.JSON)
  public Map<String, String> metadata;

  /** The event it is published as. */
  RawArticle toEvent(String source) {
    return new RawArticle(articleId, version, source, url, externalId, title, text, html, language, publishedAt,
        fetchedAt, acceptedAt, metadata);
  }

  /** An article and one of its versions. */
  public record Key(UUID articleId, long version) implements Serializable {
  }
}
