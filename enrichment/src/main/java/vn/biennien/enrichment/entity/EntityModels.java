package vn.biennien.enrichment.entity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The trained models of this jar. */
public final class EntityModels {

  public static final String ENTITIES = "entities.model";
  public static final String OFFICES = "offices.model";
  public static final Tagset ENTITY_TAGS = new Tagset(List.of("PERSON", "LOCATION", "ORGANIZATION", "EVENT"));
  public static final Tagset OFFICE_TAGS = new Tagset(List.of("OFFICE"));

  private EntityModels() {
  }

  /** Reads the model of that file name. */
  public static SequenceModel load(String file) {
    try (InputStream in = EntityModels.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the jar has no " + file);
      }
      return SequenceModel.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
