package vn.biennien.enrichment.entity;

import java.util.ArrayList;
import java.util.List;
import vn.biennien.contracts.EntityType;
import vn.biennien.enrichment.gazetteer.Gazetteer;
import vn.biennien.enrichment.text.Tokens;

/** Finds the names of a text. Immutable and thread-safe. */
public final class EntityTagger {

  private final Lexicon lexicon;
  private final Gazetteer gazetteer;
  private final SequenceModel entities;
  private final SequenceModel offices;
  private final SpanTrimmer trimmer;
  private final int office;

  public EntityTagger(Lexicon lexicon, Gazetteer gazetteer, SequenceModel entities, SequenceModel offices) {
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
    this.entities = entities;
    this.offices = offices;
    office = lexicon.bit("office");
    trimmer = new SpanTrimmer(gazetteer, lexicon);
  }

  /** A tagger of this jar's models. */
  public static EntityTagger load(Gazetteer gazetteer) {
    return new EntityTagger(Lexicon.load(), gazetteer, EntityModels.load(EntityModels.ENTITIES),
        EntityModels.load(EntityModels.OFFICES));
  }

  /** The word classes it uses. */
  public Lexicon lexicon() {
    return lexicon;
  }

  /** Only what the gazetteer knows, people not among it, for texts in another language or without marks. */
  public Found gazetteerOnly(Tokens tokens) {
    return new Found(gazetteer.match(tokens).stream()
        .map(m -> new Span(m.entries().get(0).type(), m.first(), m.end())).toList(), List.of(), new int[tokens.size()]);
  }

  /**
   * @param names   people, places, bodies and events in order, none within another
   * @param offices offices as stretches of tokens, in order
   * @param classes the word classes of each token, see {@link Lexicon#classify}
   */
  public record Found(List<Span> names, List<int[]> offices, int[] classes) {
  }

  /** The names and offices of a text. */
  public Found tag(Tokens tokens) {
    Columns columns = new Columns(tokens, lexicon, gazetteer.match(tokens));
    int[] labels = new int[tokens.size()];
    int[] officeLabels = new int[tokens.size()];
    SequenceModel.Room room = entities.room();
    SequenceModel.Room officeRoom = offices.room();
    Sentences.forEach(tokens, (from, to) -> {
      entities.label(columns, from, to, labels, null, room);
      // An office without a person in its sentence has no holder.
      if (has(columns.classes, from, to, office) && hasPerson(labels, from, to)) {
        offices.label(columns, from, to, officeLabels, labels, officeRoom);
      }
    });
    List<Span> names = new ArrayList<>();
    EntityType[] types = EntityType.values();
    spans(labels, (first, end, type) -> trimmer.trim(columns, new Span(types[type], first, end), names));
    List<int[]> found = new ArrayList<>();
    spans(officeLabels, (first, end, type) -> found.add(new int[] {first, end}));
    return new Found(Events.add(columns, ShortNames.add(columns, Consistency.apply(columns, names))), found, columns.classes);
  }

  private static boolean hasPerson(int[] labels, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Tagset.type(labels[i]) == EntityType.PERSON.ordinal()) {
        return true;
      }
    }
    return false;
  }

  private static boolean has(int[] classes, int from, int to, int bit) {
    for (int i = from; i < to; i++) {
      if ((classes[i] & bit) != 0) {
        return true;
      }
    }
    return false;
  }

  @FunctionalInterface
  private interface SpanVisitor {
    void span(int first, int end, int type);
  }

  private static void spans(int[] labels, SpanVisitor visitor) {
    int first = -1;
    for (int i = 0; i < labels.length; i++) {
      if (Tagset.starts(labels[i])) {
        first = i;
      }
      if (Tagset.ends(labels[i]) && first >= 0) {
        visitor.span(first, i + 1, Tagset.type(labels[i]));
        first = -1;
      }
    }
  }
}
