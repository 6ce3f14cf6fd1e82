create table replay (
  id           uuid        primary key,
  -- Which articles: of one source, accepted in [accepted_from, accepted_to); null for no bound.
  source        text,
  accepted_from timestamptz,
  accepted_to   timestamptz,
  state        text        not null check (state in ('RUNNING', 'FINISHED', 'CANCELLED')),
  -- How many articles there were to publish when it began, and how many went to the outbox.
  total        bigint      not null,
  queued       bigint      not null default 0,
  -- The last article looked at; articles are taken in the order of their ids.
  cursor       uuid,
  created_at   timestamptz not null,
  updated_at   timestamptz not null
);
