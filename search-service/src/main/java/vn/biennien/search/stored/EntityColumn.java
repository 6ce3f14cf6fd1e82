package vn.biennien.search.stored;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.biennien.contracts.Entity;
import vn.biennien.contracts.EntityType;

/**
 * Entities in two parts: what lists of articles show, and behind it where each is mentioned. A name that the text has at the first
 * mention, as most are, is only that place, and the mention is told by it. The names in other languages are left to the gazetteer.
 */
final class EntityColumn {

  private static final EntityType[] TYPES = EntityType.values();
  private static final int NOT_SAID = -1;

  private EntityColumn() {
  }

  /** What lists of articles show. */
  static void write(ByteWriter to, String text, List<Entity> entities) {
    to.number(entities.size());
    StretchWriter stretches = new StretchWriter(to, text);
    for (Entity entity : entities) {
      to.constant(entity.type());
      to.string(entity.id());
      if (said(stretches, entity)) {
        to.number(ByteWriter.TOLD + (long) entity.name().length());
        stretches.writeStart(entity.mentions().get(0).start(), entity.name().length());
      } else {
        to.number(ByteWriter.OWN);
        to.string(entity.name());
      }
    }
  }

  /** Where each is mentioned. */
  static void writeMentions(ByteWriter to, String text, List<Entity> entities) {
    for (Entity entity : entities) {
      StretchWriter stretches = new StretchWriter(to, text);
      List<Entity.Mention> mentions = entity.mentions();
      if (said(stretches, entity)) {
        stretches.skipTo(mentions.get(0).end());
        mentions = mentions.subList(1, mentions.size());
      }
      to.number(mentions.size());
      for (Entity.Mention mention : mentions) {
        stretches.writeMostly(entity.name(), mention.start(), mention.end(), mention.text());
      }
    }
  }

  private static boolean said(StretchWriter stretches, Entity entity) {
    if (entity.mentions().isEmpty()) {
      return false;
    }
    Entity.Mention first = entity.mentions().get(0);
    return first.text() != null && first.text().equals(entity.name()) && stretches.says(first.text(), first.start(), first.end());
  }

  /** Entities without mentions, and where the first is of those whose name is told by it. */
  record Named(List<Entity> entities, int[] starts) {
  }

  static Named read(ByteReader from, String text) {
    int count = from.count();
    List<Entity> entities = new ArrayList<>(count);
    int[] starts = new int[count];
    StretchReader stretches = new StretchReader(from, text);
    for (int i = 0; i < count; i++) {
      EntityType type = from.constant(TYPES);
      String id = from.string();
      int by = ByteReader.narrow(from.number());
      String name = by < ByteWriter.TOLD ? from.string() : stretches.readStart(by - ByteWriter.TOLD);
      starts[i] = by < ByteWriter.TOLD ? NOT_SAID : stretches.start();
      entities.add(new Entity(type, name, id, Map.of(), List.of()));
    }
    return new Named(entities, starts);
  }

  /** The entities with their mentions. */
  static List<Entity> readMentions(ByteReader from, String text, Named named) {
    List<Entity> entities = new ArrayList<>(named.starts().length);
    for (int i = 0; i < named.starts().length; i++) {
      Entity entity = named.entities().get(i);
      StretchReader stretches = new StretchReader(from, text);
      List<Entity.Mention> mentions = new ArrayList<>();
      if (named.starts()[i] != NOT_SAID) {
        int end = named.starts()[i] + entity.name().length();
        mentions.add(new Entity.Mention(entity.name(), named.starts()[i], end));
        stretches.skipTo(end);
      }
      for (int more = from.count(); more > 0; more--) {
        String wording = stretches.readMostly(entity.name());
        mentions.add(new Entity.Mention(wording, stretches.start(), stretches.end()));
      }
      entities.add(new Entity(entity.type(), entity.name(), entity.id(), Map.of(), mentions));
    }
    return entities;
  }
}
