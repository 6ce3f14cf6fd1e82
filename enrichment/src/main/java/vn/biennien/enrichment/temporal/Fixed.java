package vn.biennien.enrichment.temporal;

/** A value that needs nothing from the story: a decade, a century. */
record Fixed(Value value) implements Meaning {

  @Override
  public Value at(Frame frame) {
    return value;
  }
}
