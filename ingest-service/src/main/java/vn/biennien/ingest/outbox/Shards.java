package vn.biennien.ingest.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/**
 * The shards an instance owns. Ownership is an advisory lock of one database session, so it ends with the session
 * however that ends, and an event is read on the same session, which proves that the lock was still held. Each
 * instance also holds a shared lock that says it is there; counting those tells everybody the fair share.
 * Used by one thread.
 */
final class Shards {

  private static final Logger LOG = Logger.getLogger(Shards.class);

  /** First keys of the advisory locks; the second is the shard. */
  private static final int PRESENCE = 0x62_6E_01;
  private static final int OWNERSHIP = 0x62_6E_02;

  private static final String INSTANCES = """
      select count(*) from pg_locks
      where locktype = 'advisory' and mode = 'ShareLock' and granted and classid = %d and objid = 0
        and database = (select oid from pg_database where datname = current_database())""".formatted(PRESENCE);

  private static final String TAKE = """
      with before as (select owner from outbox_shard where shard = ?)
      update outbox_shard set owner = ? where shard = ? returning (select owner from before)""";

  private static final String GIVE_BACK = "update outbox_shard set owner = null where shard = ?";

  private final Connection session;
  private final UUID instance;
  private final Duration takeoverWait;
  /** When each owned shard may be sent for, in {@link System#nanoTime}. */
  private final Map<Short, Long> ownedFrom = new HashMap<>();

  Shards(Connection session, UUID instance, Duration takeoverWait) throws SQLException {
    this.session = session;
    this.instance = instance;
    this.takeoverWait = takeoverWait;
    call("select pg_advisory_lock_shared(?, ?)", PRESENCE, 0);
  }

  /** The shards that may be sent for now. */
  List<Short> ready() {
    long now = System.nanoTime();
    return ownedFrom.entrySet().stream().filter(e -> e.getValue() - now <= 0).map(Map.Entry::getKey).toList();
  }

  /** Takes what is free and gives back what is too much. Nothing may be on its way to Kafka while this is called. */
  void balance() throws SQLException {
    int share = fairShare();
    for (short shard : IntStream.range(0, Outbox.SHARDS).mapToObj(i -> (short) i).toList()) {
      if (ownedFrom.size() < share && !ownedFrom.containsKey(shard)) {
        take(shard);
      } else if (ownedFrom.size() > share && ownedFrom.containsKey(shard)) {
        giveBack(shard);
      }
    }
  }

  /** Gives everything back, so that others can go on at once. */
  void giveBackAll() throws SQLException {
    for (short shard : List.copyOf(ownedFrom.keySet())) {
      giveBack(shard);
    }
    call("select pg_advisory_unlock_shared(?, ?)", PRESENCE, 0);
  }

  private int fairShare() throws SQLException {
    try (PreparedStatement count = session.prepareStatement(INSTANCES); ResultSet row = count.executeQuery()) {
      row.next();
      int instances = Math.max(1, row.getInt(1));
      return (Outbox.SHARDS + instances - 1) / instances;
    }
  }

  private void take(short shard) throws SQLException {
    if (!call("select pg_try_advisory_lock(?, ?)", OWNERSHIP, shard)) {
      return;
    }
    UUID before = markOwned(shard);
    boolean leftOpen = before != null && !before.equals(instance);
    ownedFrom.put(shard, System.nanoTime() + (leftOpen ? takeoverWait.toNanos() : 0));
    LOG.debugf("Took shard %d%s", shard, leftOpen ? ", whose owner went without a word" : "");
  }

  private UUID markOwned(short shard) throws SQLException {
    try (PreparedStatement take = session.prepareStatement(TAKE)) {
      take.setShort(1, shard);
      take.setObject(2, instance);
      take.setShort(3, shard);
      try (ResultSet row = take.executeQuery()) {
        if (!row.next()) {
          throw new SQLException("the table outbox_shard has no row for shard " + shard);
        }
        return row.getObject(1, UUID.class);
      }
    }
  }

  private void giveBack(short shard) throws SQLException {
    boolean waited = ownedFrom.get(shard) - System.nanoTime() <= 0;
    if (waited) {
      try (PreparedStatement update = session.prepareStatement(GIVE_BACK)) {
        update.setShort(1, shard);
        update.executeUpdate();
      }
    }
    call("select pg_advisory_unlock(?, ?)", OWNERSHIP, shard);
    ownedFrom.remove(shard);
    LOG.debugf("Gave shard %d back", shard);
  }

  private boolean call(String lockFunction, int key, int shard) throws SQLException {
    try (PreparedStatement statement = session.prepareStatement(lockFunction)) {
      statement.setInt(1, key);
      statement.setInt(2, shard);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        Object answer = row.getObject(1);
        return answer instanceof Boolean granted && granted;
      }
    }
  }
}
