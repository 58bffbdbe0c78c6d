-- 3.2.3, codes 5: what the University itself holds: repairs by hand, classes as weekly series or from an .ics timetable.
create table timetables (
  id          uuid primary key default gen_random_uuid(),
  name        text not null,
  created_at  timestamptz(3) not null,
  imported_at timestamptz(3) not null
);
create unique index timetables_by_name on timetables (lower(name));

-- What was made in one go and may be changed in one go: a weekly series, or one event of a timetable.
create table block_series (
  id         uuid primary key default gen_random_uuid(),
  timetable  uuid references timetables,
  uid        text,                               -- of the event in its timetable
  resource   uuid not null references resources,
  note       text not null,
  rule       jsonb not null,                     -- by which days it was made, for people to read
  created_by uuid references people,
  created_at timestamptz(3) not null,
  constraint from_a_timetable check ((timetable is null) = (uid is null))
);
create unique index block_series_by_uid on block_series (timetable, uid, resource) where timetable is not null;

alter table bookings
  add column series  uuid references block_series,
  add column version int not null default 1,
  add constraint series_is_of_the_house check (series is null or request is null);
create index bookings_by_series on bookings (series, "from") where series is not null;

-- Who made, changed or removed which block of the house and when; nothing of it is altered.
create table block_history (
  id      bigint generated always as identity primary key,
  booking uuid references bookings,
  series  uuid references block_series,
  actor   uuid references people,                -- null: the service itself
  event   text not null check (event in ('blocked', 'changed', 'removed', 'imported')),
  details jsonb not null default '{}',
  at      timestamptz(3) not null
);
create index block_history_by_booking on block_history (booking, id) where booking is not null;
create index block_history_by_series on block_history (series, id) where series is not null;
create trigger block_history_is_append_only before update or delete or truncate on block_history
  for each statement execute function history_is_append_only();
