-- 4.1.1: one event of a Client with several needs (a hall, posters, a bus, souvenirs). What is the same for all is said once;
-- every need is a request of its own, with its number, terms and Agent.
create table events (
  id                 uuid primary key default gen_random_uuid(),
  client             uuid not null references people,
  title              text not null,
  about              text not null,
  event_date         date not null,
  event_time         text,
  organisation       text references organisations,
  organisation_other text,
  phone              text,
  created_at         timestamptz(3) not null,
  updated_at         timestamptz(3) not null
);
create index events_by_client on events (client, event_date desc);

alter table requests add column event uuid references events;
create index requests_by_event on requests (event) where event is not null;

-- What is not sent yet goes with its event.
alter table drafts add column event uuid references events on delete cascade;
create index drafts_by_event on drafts (event) where event is not null;
