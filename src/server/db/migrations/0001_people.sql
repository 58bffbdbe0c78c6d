create extension if not exists btree_gist;

-- 1.4: people come from the University's directory at sign-in; the service keeps no passwords.
create table people (
  id         uuid primary key default gen_random_uuid(),
  subject    text unique,                     -- the directory's stable id; null until the first sign-in
  email      text not null,
  name       text not null,
  kind       text not null check (kind in ('student', 'employee')),
  unit       text,
  study_group text,
  created_at timestamptz(3) not null default now(),
  seen_at    timestamptz(3)
);
create unique index people_by_email on people (lower(email));

-- 1.4/3: roles granted in the service; `client` comes from the directory and is never stored.
create table roles (
  person     uuid not null references people,
  role       text not null check (role in ('agent', 'operator', 'admin', 'privacy')),
  granted_at timestamptz(3) not null default now(),
  primary key (person, role)
);

-- 2.1: what an Agent carries out.
create table specialisations (
  person   uuid not null references people,
  category text not null,
  primary key (person, category)
);

-- Opaque tokens are kept as SHA-256 only.
create table sessions (
  token      bytea primary key,
  person     uuid not null references people on delete cascade,
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null
);
create index sessions_by_expiry on sessions (expires_at);

create table tokens (
  id         uuid primary key default gen_random_uuid(),
  token      bytea not null unique,
  person     uuid not null references people on delete cascade,
  name       text not null,
  created_at timestamptz(3) not null default now(),
  expires_at timestamptz(3) not null,
  revoked_at timestamptz(3)
);

-- 1.6: consent is a document of its own; what was agreed to, when and by which account.
create table consents (
  id         uuid primary key default gen_random_uuid(),
  person     uuid not null references people,
  version    text not null,
  text_sha256 text not null,
  text       text not null,
  given_at   timestamptz(3) not null,
  revoked_at timestamptz(3)
);
create index consents_by_person on consents (person, version);

-- One answer for one key and one person, kept for 24 hours.
create table idempotency (
  person     uuid not null references people on delete cascade,
  key        text not null,
  body_hash  text not null,
  status     int,
  response   jsonb,
  created_at timestamptz(3) not null default now(),
  primary key (person, key)
);
create index idempotency_by_age on idempotency (created_at);

create table settings (
  name       text primary key,
  value      jsonb not null,
  version    int not null default 1,
  changed_at timestamptz(3) not null default now()
);

-- 4.1.1: the production calendar, a year a row.
create table calendar_years (
  year       int primary key,
  facts      jsonb not null,
  loaded_at  timestamptz(3) not null default now()
);
