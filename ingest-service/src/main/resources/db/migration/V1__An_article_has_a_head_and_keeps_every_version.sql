-- The head of an article: what decides whether a push is new, changed or unchanged.
create table article (
  id                uuid        primary key,
  source            text        not null,
  version           bigint      not null,
  -- SHA-256 of the newest version's content; a retraction leaves it as it was.
  content_hash      bytea       not null,
  first_accepted_at timestamptz not null,
  accepted_at       timestamptz not null,
  retracted_at      timestamptz
) with (fillfactor = 90);

-- What was pushed, version by version. A retraction is a version without content.
-- No foreign key: both tables are written in one place and one transaction, thousands of rows a second.
create table article_version (
  article_id   uuid        not null,
  version      bigint      not null,
  accepted_at  timestamptz not null,
  retracted    boolean     not null default false,
  url          text,
  external_id  text,
  title        text,
  text         text,
  html         text,
  language     text,
  published_at timestamptz,
  fetched_at   timestamptz,
  metadata     jsonb       not null default '{}',
  primary key (article_id, version)
);
