package vn.biennien.search.index;

import java.util.ArrayList;
import java.util.List;
import vn.biennien.contracts.Entity;
import vn.biennien.search.elastic.Elastic;
import vn.biennien.search.elastic.ElasticsearchException;

/** Writes documents and the entities they name to a pair of indices or aliases, in one bulk request. */
final class ArticleWriter {

  private final Elastic elastic;
  private final EntityDocuments entityDocuments;
  private final KnownKeys known;
  private final String articles;
  private final String entities;
  private final boolean aliases;

  /** @param aliases whether the names are those of aliases, and nothing must be written where they are missing */
  ArticleWriter(Elastic elastic, EntityDocuments entityDocuments, String articles, String entities, boolean aliases) {
    this.elastic = elastic;
    this.entityDocuments = entityDocuments;
    this.known = new KnownKeys();
    this.articles = articles;
    this.entities = entities;
    this.aliases = aliases;
  }

  /**
   * @param documents at most one for each article
   * @return what became of each document. A document whose entities could not be written counts as failed with them
   * @throws vn.biennien.search.elastic.ElasticsearchAwayException if Elasticsearch cannot be reached
   */
  List<BulkAnswer.Item> write(List<EventDocument> documents) {
    try {
      return writeAll(documents);
    } catch (ElasticsearchException e) {
      // The request as a whole was refused, for its size most likely: smaller ones tell which document it is.
      if (documents.size() == 1) {
        return List.of(new BulkAnswer.Item(e.status(), e.getMessage()));
      }
      int half = documents.size() / 2;
      List<BulkAnswer.Item> items = new ArrayList<>(write(documents.subList(0, half)));
      items.addAll(write(documents.subList(half, documents.size())));
      return items;
    }
  }

  private List<BulkAnswer.Item> writeAll(List<EventDocument> documents) {
    Bulk bulk = new Bulk();
    for (EventDocument document : documents) {
      bulk.index(articles, document.id().toString(), document.version(), document.json());
    }
    List<NewEntity> created = createEntities(bulk, documents);
    List<BulkAnswer.Item> items = send(bulk, created);
    List<BulkAnswer.Item> ofDocuments = new ArrayList<>(items.subList(0, documents.size()));
    for (int i = 0; i < created.size(); i++) {
      settle(created.get(i), items.get(documents.size() + i), ofDocuments);
    }
    return ofDocuments;
  }

  private List<BulkAnswer.Item> send(Bulk bulk, List<NewEntity> created) {
    try {
      List<BulkAnswer.Item> items = BulkAnswer.of(elastic.bulk(bulk.body(), aliases)).items();
      if (items.size() != bulk.operations()) {
        throw new IllegalStateException("a bulk answer has " + items.size() + " items for " + bulk.operations() + " operations");
      }
      return items;
    } catch (RuntimeException e) {
      created.forEach(entity -> known.remove(entity.key()));
      throw e;
    }
  }

  private List<NewEntity> createEntities(Bulk bulk, List<EventDocument> documents) {
    List<NewEntity> created = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      for (Entity entity : documents.get(i).entities()) {
        String key = entity.key();
        if (EntityDocuments.fits(key) && known.add(key)) {
          bulk.create(entities, key, entityDocuments.of(entity));
          created.add(new NewEntity(key, i));
        }
      }
    }
    return created;
  }

  private void settle(NewEntity entity, BulkAnswer.Item item, List<BulkAnswer.Item> ofDocuments) {
    if (item.written() || item.status() == 409) {
      return;
    }
    known.remove(entity.key());
    if (ofDocuments.get(entity.document()).written()) {
      ofDocuments.set(entity.document(), item);
    }
  }

  private record NewEntity(String key, int document) {
  }
}
