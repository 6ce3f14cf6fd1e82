create table api_key (
  id           uuid        primary key,
  name         text        not null,
  -- SHA-256 of the key, which is 256 random bits: there is nothing to guess, so a slow hash would protect nothing.
  key_hash     bytea       not null unique,
  -- Null for a key that may push for every source.
  sources      text[],
  -- Given in the configuration, not by the API.
  bootstrap    boolean     not null,
  created_at   timestamptz not null,
  revoked_at   timestamptz,
  -- To the hour.
  last_used_at timestamptz
);
