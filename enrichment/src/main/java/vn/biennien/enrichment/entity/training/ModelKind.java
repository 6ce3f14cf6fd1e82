package vn.biennien.enrichment.entity.training;

import java.util.List;
import vn.biennien.enrichment.entity.EntityModels;
import vn.biennien.enrichment.entity.Tagset;

/** The models that are trained. */
enum ModelKind {

  /** People, places, bodies and events. */
  ENTITIES(EntityModels.ENTITY_TAGS, List.of("PER", "LOC", "ORG", "EVT")),
  /** Offices; reads the labels of the entities. */
  OFFICES(EntityModels.OFFICE_TAGS, List.of("OFF"));

  private final Tagset tagset;
  private final List<String> marks;

  ModelKind(Tagset tagset, List<String> marks) {
    this.tagset = tagset;
    this.marks = marks;
  }

  Tagset tagset() {
    return tagset;
  }

  /** The type of a corpus tag, or -1 if this model does not learn it. */
  int type(String tag) {
    return marks.indexOf(tag);
  }
}
