-- One row for each version that still has to be published. The relay takes the rows of a shard in the order of
-- their ids and deletes them once Kafka has them. Versions of one article get rising ids, because whoever adds
-- one holds the lock on the article's head; for that the sequence must not hand out blocks (cache 1).
create table outbox (
  id          bigint generated always as identity (cache 1) primary key,
  shard       smallint    not null,
  article_id  uuid        not null,
  version     bigint      not null,
  -- About the size of the event, so that a batch of the relay is bounded in memory.
  bytes       integer     not null,
  created_at  timestamptz not null,
  -- The W3C trace context of the push.
  traceparent text
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_cost_delay = 0);

-- To tell whether an article is published yet.
create index outbox_by_article on outbox (article_id);

-- Who sent last for a shard, and did not say that it is done: whoever takes over then waits until nothing of it
-- can still be on its way.
create table outbox_shard (
  shard smallint primary key,
  owner uuid
);

insert into outbox_shard (shard) select generate_series(0, 15);
