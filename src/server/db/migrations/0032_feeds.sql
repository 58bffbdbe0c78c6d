-- 3.2.3, 4.3.1: private calendar addresses of the staff: the own work, or one resource. The address is a secret, kept as its
-- SHA-256 only; a row that was closed stays and says when.
create table feeds (
  id        uuid primary key default gen_random_uuid(),
  token     bytea not null unique,
  person    uuid not null references people on delete cascade,
  resource  uuid references resources,           -- null: the requests that are assigned to the person
  lang      text not null check (lang in ('ru', 'en')),
  opened_at timestamptz(3) not null,
  closed_at timestamptz(3),
  read_at   timestamptz(3)
);

-- One open address for each thing.
create unique index feeds_open on feeds (person, resource) nulls not distinct where closed_at is null;
