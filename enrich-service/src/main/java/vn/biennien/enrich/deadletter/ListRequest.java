package vn.biennien.enrich.deadletter;

import java.util.Arrays;
import java.util.Locale;
import vn.biennien.kafka.deadletter.DeadLetterDesk.Order;
import vn.biennien.kafka.deadletter.LetterFilter;
import vn.biennien.web.problem.ProblemException;
import vn.biennien.web.problem.Violations;

/** What is asked of the list, checked. */
record ListRequest(LetterFilter filter, Order order, Cursor cursor, int size) {

  static final int MAX_SIZE = 500;

  private static final int DEFAULT_SIZE = 50;
  private static final int LONGEST = 200;

  /** @throws ProblemException naming each parameter that is wrong; null and empty ones count as not given */
  static ListRequest of(String topic, String stage, String reason, String order, String size, String cursor) {
    Violations violations = new Violations();
    ListRequest request = new ListRequest(
        new LetterFilter(text("topic", topic, violations), text("stage", stage, violations), text("reason", reason, violations)),
        order(text("order", order, violations), violations),
        cursor(text("cursor", cursor, violations), violations),
        violations.number("size", size, DEFAULT_SIZE, 1, MAX_SIZE));
    violations.check();
    return request;
  }

  private static String text(String name, String value, Violations violations) {
    if (value == null || value.isEmpty()) {
      return null;
    }
    if (value.length() > LONGEST) {
      violations.add(name, "must have at most " + LONGEST + " characters, not " + value.length());
      return null;
    }
    return value;
  }

  private static Order order(String value, Violations violations) {
    if (value == null) {
      return Order.NEWEST;
    }
    return Arrays.stream(Order.values()).filter(o -> o.name().toLowerCase(Locale.ROOT).equals(value)).findFirst().orElseGet(() -> {
      violations.add("order", "must be newest or oldest, not '" + Violations.shown(value) + "'");
      return Order.NEWEST;
    });
  }

  private static Cursor cursor(String value, Violations violations) {
    try {
      return value == null ? null : Cursor.parse(value);
    } catch (IllegalArgumentException e) {
      violations.add("cursor", e.getMessage());
      return null;
    }
  }
}
