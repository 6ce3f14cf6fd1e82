package vn.biennien.ingest.errors;

import java.sql.SQLException;
import java.sql.SQLTransientException;

/** Tells a database that is away from one that was asked something wrong. */
public final class Outage {

  private Outage() {
  }

  /** Whether the failure comes from a database that cannot be reached, is shutting down or has no room for now. */
  public static boolean is(Throwable failure) {
    int depth = 0;
    for (Throwable t = failure; t != null && depth < 20; t = t.getCause(), depth++) {
      if (t instanceof SQLException sql && isAway(sql)) {
        return true;
      }
      for (Throwable suppressed : t.getSuppressed()) {
        if (suppressed instanceof SQLException sql && isAway(sql)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isAway(SQLException e) {
    String state = e.getSQLState();
    if (state == null) {
      // The pool's own failures carry no state: no connection within the acquisition timeout.
      return true;
    }
    // Connection exception, insufficient resources, operator intervention, system error, serialization and deadlock.
    return e instanceof SQLTransientException || state.startsWith("08") || state.startsWith("53")
        || state.startsWith("57") || state.startsWith("58") || state.startsWith("40") || state.equals("25006");
  }
}
