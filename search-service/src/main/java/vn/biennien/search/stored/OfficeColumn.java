package vn.biennien.search.stored;

import java.util.ArrayList;
import java.util.List;
import vn.biennien.contracts.Entity;
import vn.biennien.contracts.Office;

/** Offices of a text: who holds them, and their bodies and places, are mostly among the entities. */
final class OfficeColumn {

  private OfficeColumn() {
  }

  static void write(ByteWriter to, String text, List<Entity> entities, List<Office> offices) {
    to.number(offices.size());
    if (offices.isEmpty()) {
      return;
    }
    List<String> names = names(entities);
    List<String> ids = ids(entities);
    StretchWriter stretches = new StretchWriter(to, text);
    for (Office office : offices) {
      stretches.write(office.start(), office.end(), office.text());
      to.oneOf(office.person(), names);
      to.beginning(office.title(), office.text());
      to.oneOf(office.body(), ids);
      to.oneOf(office.place(), ids);
    }
  }

  static List<Office> read(ByteReader from, String text, List<Entity> entities) {
    int count = from.count();
    List<String> names = names(entities);
    List<String> ids = ids(entities);
    StretchReader stretches = new StretchReader(from, text);
    List<Office> offices = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String wording = stretches.read();
      offices.add(new Office(from.oneOf(names), wording, from.beginning(wording), from.oneOf(ids), from.oneOf(ids),
          stretches.start(), stretches.end()));
    }
    return offices;
  }

  private static List<String> names(List<Entity> entities) {
    return entities.stream().map(Entity::name).toList();
  }

  private static List<String> ids(List<Entity> entities) {
    return entities.stream().map(Entity::id).toList();
  }
}
