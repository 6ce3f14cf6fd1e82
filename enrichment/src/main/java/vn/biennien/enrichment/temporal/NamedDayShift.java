package vn.biennien.enrichment.temporal;

/** Days from the day named last: cùng ngày, hôm sau. */
record NamedDayShift(int days) implements Meaning {

  @Override
  public Value at(Frame frame) {
    return frame.namedDay(days);
  }
}
