-- 3.2.3, codes 5: the Operator manages what can be promised. What was ever used is not deleted: it is retired, keeps its
-- promises and gets no new ones.
alter table buildings
  add column week       jsonb,                   -- {"mon": {"from", "to"} or null, …}; null: opens–closes on all days
  add column retired_at timestamptz(3),
  add column version    int not null default 1;

alter table resources
  add column week         jsonb,                 -- of the studio, as of a building
  add column slot_minutes int check (slot_minutes in (30, 60, 90, 120)),
  add column crew         text[] not null default '{}',
  add column unit         text check (unit in ('piece', 'set', 'pack')),
  add column minimum      int check (minimum >= 0),
  add column retired_at   timestamptz(3),
  add column version      int not null default 1;

update resources set unit = 'piece', minimum = 0 where kind = 'item';
update resources set slot_minutes = 30 where kind = 'studio';

-- Two that are in use can be told apart.
create unique index resources_place_once on resources (building, number)
  where kind in ('room', 'studio') and retired_at is null;
create unique index resources_name_once on resources (kind, lower(name))
  where kind in ('vehicle', 'item') and retired_at is null;

-- ux 4.2: what a room looks like, with words for who does not see it.
alter table files drop constraint files_purpose_check;
alter table files add constraint files_purpose_check check (purpose in ('attachment', 'layout', 'image', 'photo'));
create table photos (
  file     uuid primary key references files,
  resource uuid not null references resources,
  alt      text not null check (length(alt) between 3 and 200),
  position int not null
);
create index photos_by_resource on photos (resource, position);
