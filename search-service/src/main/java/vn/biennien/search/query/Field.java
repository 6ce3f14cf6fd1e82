package vn.biennien.search.query;

import java.util.Arrays;
import java.util.Optional;
import vn.biennien.contracts.EntityType;

/** The entity fields, named alike in the query syntax, in parameters, in facets and in the index. */
public enum Field {
  PERSON("person", EntityType.PERSON),
  PLACE("place", EntityType.LOCATION),
  ORG("org", EntityType.ORGANIZATION),
  EVENT("event", EntityType.EVENT);

  private final String label;
  private final EntityType type;

  Field(String label, EntityType type) {
    this.label = label;
    this.type = type;
  }

  /** {@code person}, {@code place}, {@code org} or {@code event}. */
  public String label() {
    return label;
  }

  /** The type of what it holds. */
  public EntityType type() {
    return type;
  }

  /** The field that holds entities of a type. */
  public static Field of(EntityType type) {
    return Arrays.stream(values()).filter(field -> field.type == type).findFirst().orElseThrow();
  }

  static Optional<Field> of(String label) {
    return Arrays.stream(values()).filter(field -> field.label.equals(label)).findFirst();
  }
}
