package vn.biennien.enrichment.temporal;

/** From one date to another; a year written at one end holds for the other. */
record Span(Meaning from, Meaning to) implements Meaning {

  @Override
  public YearRef year() {
    return to.year();
  }

  @Override
  public Value at(Frame frame) {
    if (from instanceof Dated first && to instanceof Dated last) {
      return first.year().isOpen() || !last.year().isOpen() ? backwards(first, last, frame)
          : forwards(first, last, frame);
    }
    Value start = from.at(frame);
    Value end = to.at(frame);
    return start == null ? end : end == null ? start : Value.range(start, end);
  }

  private static Value backwards(Dated first, Dated last, Frame frame) {
    Value end = last.at(frame);
    Dated known = first;
    if (first.year().isOpen() && end.to() != null) {
      known = first.in(YearRef.written(end.to().getYear() - (first.order() > last.order() ? 1 : 0)));
    }
    Value start = known.at(frame);
    return Value.range(known == first ? start : start.on(end.basis(), end.confidence()), end);
  }

  private static Value forwards(Dated first, Dated last, Frame frame) {
    Value start = first.at(frame);
    Dated known = start.from() == null ? last
        : last.in(YearRef.written(start.from().getYear() + (last.order() < first.order() ? 1 : 0)));
    return Value.range(start, known.at(frame));
  }
}
