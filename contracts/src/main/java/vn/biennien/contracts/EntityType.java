package vn.biennien.contracts;

/** The types of the tagging guide. */
public enum EntityType {
  PERSON, LOCATION, ORGANIZATION, EVENT
}
