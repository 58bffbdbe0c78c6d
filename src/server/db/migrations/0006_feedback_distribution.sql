-- 4.5.2: asked once, answered or declined by the Client.
create table feedback (
  request      uuid primary key references requests,
  requested_at timestamptz(3) not null,
  requested_by uuid references people,           -- null: the service by its setting
  declined_at  timestamptz(3),
  rating       int check (rating between 1 and 5),
  comment      text,
  rated_at     timestamptz(3),
  constraint rated_has_time check ((rating is null) = (rated_at is null))
);
create index feedback_waiting on feedback (requested_at) where rated_at is null and declined_at is null;

-- 3.1.3/3: how much an Agent carries at most, and when they are away (both days included).
alter table people add column capacity int check (capacity between 1 and 1000);
create table absences (
  id     uuid primary key default gen_random_uuid(),
  person uuid not null references people on delete cascade,
  since  date not null,
  until  date not null check (until >= since),
  note   text
);
create index absences_by_person on absences (person, until);

-- 2.1/1: a specialisation may be narrowed to a building or a subtype of the category; null means all of it.
alter table specialisations drop constraint specialisations_pkey;
alter table specialisations
  add column id uuid primary key default gen_random_uuid(),
  add column building text references buildings,
  add column subtype text;
create unique index specialisations_once on specialisations (person, category, coalesce(building, ''), coalesce(subtype, ''));

-- 3.1.3/5: why a request was raised in the queue.
alter table requests add column priority_reason text;

-- TIME/2: the University's own days over the federal calendar, and days on which the service was down.
create table calendar_overrides (
  day        date primary key,
  working    boolean,                            -- null: as the federal calendar says
  down       boolean not null default false,     -- the service was down: nobody is late by this day
  reason     text not null,
  document   text,
  changed_by uuid references people,
  changed_at timestamptz(3) not null,
  constraint says_something check (working is not null or down)
);

-- 4.6.1: each change of a setting with who, when, before and after; nothing of it is altered.
create table settings_history (
  id     bigint generated always as identity primary key,
  name   text not null,
  before jsonb,
  after  jsonb,
  reason text,
  actor  uuid references people,
  at     timestamptz(3) not null
);
create index settings_history_by_name on settings_history (name, id desc);
create trigger settings_history_is_append_only before update or delete or truncate on settings_history
  for each statement execute function history_is_append_only();

-- 4.6.2/2: texts to begin a message with; never sent by themselves.
create table templates (
  id       uuid primary key default gen_random_uuid(),
  category text,                                 -- null: every category
  kind     text not null check (kind in ('message', 'question')),
  name     text not null,
  text     text not null
);
