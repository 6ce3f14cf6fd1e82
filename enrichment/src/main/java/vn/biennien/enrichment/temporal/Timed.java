package vn.biennien.enrichment.temporal;

/**
 * A day at a time of it.
 *
 * @param time as TIMEX3 writes it behind the day: {@code T08:30}, {@code TMO} (morning)
 */
record Timed(Meaning day, String time) implements Meaning {

  @Override
  public Value at(Frame frame) {
    Value value = day.at(frame);
    return value == null || value.timex().indexOf('/') >= 0 || value.timex().indexOf('T') >= 0 ? value : value.at(time);
  }

  @Override
  public YearRef year() {
    return day.year();
  }
}
