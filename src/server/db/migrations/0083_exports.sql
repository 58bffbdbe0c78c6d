-- 3.1.4, 152-FZ art. 19: who took which list out of the service, and how long it was.
create table exports (
  id      bigint generated always as identity primary key,
  person  uuid not null references people,
  what    text not null check (what in ('queue')),
  format  text not null check (format in ('xlsx', 'csv')),
  filters jsonb not null,
  columns text[] not null,
  rows    int not null,
  at      timestamptz(3) not null
);
create index exports_by_time on exports (at);

create function exports_are_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'what was exported stays kept';
end $$;
create trigger exports_are_append_only before update or delete or truncate on exports
  for each statement execute function exports_are_append_only();
