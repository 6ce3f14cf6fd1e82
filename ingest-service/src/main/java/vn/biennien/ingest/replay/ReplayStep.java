package vn.biennien.ingest.replay;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.UUID;
import vn.biennien.ingest.outbox.Outbox;

/**
 * One step of a replay: some articles go to the outbox and the cursor moves on, in one transaction. The lock on the
 * replay's row keeps all other workers away; one that dies leaves the step undone and the replay to the next.
 */
@ApplicationScoped
class ReplayStep {

  private static final String TAKE = """
      select id, cursor from replay where state = 'RUNNING' order by created_at for update skip locked limit 1""";

  /**
   * Locks each article, so that its version cannot change between being read and being in the outbox: the outbox must
   * hold the versions of an article in their order.
   */
  private static final String STEP = """
      with looked as (
        select id from article where ?::uuid is null or id > ? order by id limit ?
      ), chosen as (
        select a.id, a.version from article a join looked using (id), replay r
        where r.id = ? and (r.source is null or a.source = r.source) and a.accepted_at < r.created_at
          and a.accepted_at >= coalesce(r.accepted_from, '-infinity')
          and a.accepted_at < coalesce(r.accepted_to, 'infinity')
        order by a.id
        for no key update of a
      ), queued as (
        insert into outbox (shard, article_id, version, bytes, created_at)
        select get_byte(uuid_send(c.id), 15) & %d, c.id, c.version,
          500 + coalesce(octet_length(v.text), 0) + coalesce(octet_length(v.html), 0), now()
        from chosen c join article_version v on v.article_id = c.id and v.version = c.version
        returning 1
      )
      update replay set
        cursor = coalesce((select id from looked order by id desc limit 1), cursor),
        queued = replay.queued + (select count(*) from queued),
        state = case when (select count(*) from looked) < ? then 'FINISHED' else state end,
        updated_at = now()
      where id = ?""".formatted(Outbox.SHARDS - 1);

  private final AgroalDataSource database;
  private final Outbox outbox;
  private final ReplayConfig config;

  ReplayStep(AgroalDataSource database, Outbox outbox, ReplayConfig config) {
    this.database = database;
    this.outbox = outbox;
    this.config = config;
  }

  /** Goes one step on with the oldest replay that nobody else has in hand. */
  @Transactional(rollbackOn = Exception.class)
  Progress go() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement take = connection.prepareStatement(TAKE);
        ResultSet replay = take.executeQuery()) {
      if (!replay.next()) {
        return Progress.IDLE;
      }
      if (outbox.atLeast(connection, config.maxWaiting())) {
        return Progress.HELD_BACK;
      }
      step(connection, replay.getObject(1, UUID.class), replay.getObject(2, UUID.class));
      outbox.announce();
      return Progress.MOVED;
    }
  }

  private void step(Connection connection, UUID replay, UUID cursor) throws SQLException {
    try (PreparedStatement step = connection.prepareStatement(STEP)) {
      step.setObject(1, cursor, Types.OTHER);
      step.setObject(2, cursor, Types.OTHER);
      step.setInt(3, config.stepSize());
      step.setObject(4, replay);
      step.setInt(5, config.stepSize());
      step.setObject(6, replay);
      step.executeUpdate();
    }
  }

  /** How a step ended. */
  enum Progress {
    /** Some articles went on; there may be more. */
    MOVED,
    /** Enough events wait to be published. */
    HELD_BACK,
    /** There is nothing to replay. */
    IDLE
  }
}
