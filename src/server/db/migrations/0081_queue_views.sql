-- 3.1.3: the queue as a person has saved it under a name, for oneself or for all staff. `search` is the part of the
-- address that says what is shown and how.
create table queue_views (
  id         uuid primary key default gen_random_uuid(),
  owner      uuid not null references people,
  name       text not null check (name <> ''),
  search     text not null,
  shared     boolean not null default false,
  version    int not null default 1,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null
);
create unique index queue_views_by_name on queue_views (owner, lower(name));
create index queue_views_shared on queue_views (lower(name)) where shared;

-- What became of them, one step a row; nothing kept is altered.
create table queue_view_history (
  id     bigint generated always as identity primary key,
  view   uuid not null,
  actor  uuid not null references people,
  event  text not null check (event in ('saved', 'renamed', 'changed', 'shared', 'unshared', 'deleted')),
  before jsonb,
  after  jsonb,
  at     timestamptz(3) not null
);
create index queue_view_history_by_view on queue_view_history (view, id);

create function queue_view_history_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'queue_view_history is append-only';
end $$;
create trigger queue_view_history_is_append_only before update or delete or truncate on queue_view_history
  for each statement execute function queue_view_history_is_append_only();
