package vn.biennien.enrichment.entity.training;

import java.util.List;
import vn.biennien.enrichment.entity.EntityModels;
import vn.biennien.enrichment.entity.Tagset;

/** The models that are trained. */
enum ModelKind {

  /** People, places, bodies and events. */
  ENTITIES(EntityModels.ENTITIES, EntityModels.ENTITY_TAGS, List.of("PER", "LOC", "ORG", "EVT"), 0.1, 0.55f, 16),
  /** Offices; reads the labels of the entities. */
  OFFICES(EntityModels.OFFICES, EntityModels.OFFICE_TAGS, List.of("OFF"), 2, 0.3f, 12);

  private final String file;
  private final Tagset tagset;
  private final List<String> marks;
  private final double penalty;
  private final float dropped;
  private final int rounds;

  ModelKind(String file, Tagset tagset, List<String> marks, double penalty, float dropped, int rounds) {
    this.file = file;
    this.tagset = tagset;
    this.marks = marks;
    this.penalty = penalty;
    this.dropped = dropped;
    this.rounds = rounds;
  }

  /** The name of the model's file. */
  String file() {
    return file;
  }

  /** How often the learner sees each sentence. */
  int rounds() {
    return rounds;
  }

  /** What learns it, with the settings that were best on held-out documents. */
  Crf learner(int features) {
    return new Crf(tagset, features, penalty, dropped);
  }

  Tagset tagset() {
    return tagset;
  }

  /** The type of a corpus tag, or -1 if this model does not learn it. */
  int type(String tag) {
    return marks.indexOf(tag);
  }
}
