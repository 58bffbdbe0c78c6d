create table organisations (
  code text primary key,
  name text not null
);

create table buildings (
  code    text primary key,
  name    text not null,
  address text not null,
  opens   text not null,
  closes  text not null
);

-- codes 5: rooms, the studio, vehicles and items of the stock.
create table resources (
  id         uuid primary key default gen_random_uuid(),
  kind       text not null check (kind in ('room', 'studio', 'vehicle', 'item')),
  name       text not null,
  building   text references buildings,
  number     text,
  type       text,
  capacity   int check (capacity > 0),
  equipment  text[] not null default '{}',
  step_free  boolean,
  opens      text,
  closes     text,
  on_hand    int check (on_hand >= 0),
  reserved   int not null default 0 check (reserved >= 0),
  constraint stock_not_below_zero check (on_hand is null or reserved <= on_hand)
);

-- 4.1.1: one request of one Client in one category (R-2.2/1).
create table requests (
  id                  uuid primary key default gen_random_uuid(),
  number              text not null unique,
  draft               uuid unique,
  client              uuid not null references people,
  category            text not null check (category in ('information', 'printing', 'souvenirs', 'transport', 'rooms', 'media')),
  stage               text not null check (stage in ('open', 'in_review', 'in_progress', 'done', 'refused', 'closed')),
  waiting             text not null default 'none' check (waiting in ('none', 'client', 'staff')),
  title               text not null,
  about               text not null,
  service_date        date not null,
  event_date          date not null,
  event_time          text,
  event_over_at       timestamptz(3) not null,
  organisation        text references organisations,
  organisation_other  text,
  phone               text,
  fields              jsonb not null,
  submitted_at        timestamptz(3) not null,
  submission_deadline date not null,
  late                boolean not null,
  late_by             int not null,
  late_reason         text,
  reply_deadline      date not null,
  response_due        date not null,
  response_met_at     timestamptz(3),
  terms               jsonb not null,             -- the settings and the calendar version the terms were counted with
  lead                uuid references people,
  priority            int not null default 0 check (priority in (0, 1)),
  offer               jsonb,                      -- an Agent's completion or refusal that waits for the Operator
  answer              jsonb,                      -- { result, text, summary, at }
  outcome             jsonb,                      -- ground or reason and text of the final status
  finished_at         timestamptz(3),
  withdrawn_at        timestamptz(3),
  version             int not null default 1,
  updated_at          timestamptz(3) not null,
  constraint final_has_time check ((stage in ('done', 'refused', 'closed')) = (finished_at is not null)),
  constraint final_waits_for_nobody check (stage not in ('done', 'refused', 'closed') or waiting = 'none')
);
create index requests_by_client on requests (client, submitted_at desc);
create index requests_working on requests (response_due) where stage in ('open', 'in_review', 'in_progress');
create index requests_by_submission on requests (submitted_at desc, number desc);
create index requests_by_service_date on requests (service_date, number);
create index requests_by_response_due on requests (response_due, number);
create index requests_by_lead on requests (lead) where stage in ('open', 'in_review', 'in_progress');

-- 4.6.4: the lead and the co-workers of a request, each with an own part.
create table assignments (
  request    uuid not null references requests,
  person     uuid not null references people,
  part       text not null default 'todo' check (part in ('todo', 'has_result', 'cancelled', 'refused')),
  text       text,
  since      timestamptz(3) not null,
  until      timestamptz(3),
  primary key (request, person)
);
create index assignments_by_person on assignments (person, request);

-- 3.1.4: every step of a request is kept, and nothing kept is altered.
create table history (
  id      bigint generated always as identity primary key,
  request uuid not null references requests,
  actor   uuid references people,             -- null: the service itself
  role    text,                               -- in which role the person acted
  event   text not null,
  details jsonb not null default '{}',
  at      timestamptz(3) not null
);
create index history_by_request on history (request, id);

create function history_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'history is append-only';
end $$;
create trigger history_is_append_only before update or delete or truncate on history
  for each statement execute function history_is_append_only();

-- 3.2.4, 3.2.5, 4.3.2: the thread; a question carries whether it was answered.
create table messages (
  id           uuid primary key default gen_random_uuid(),
  position     bigint generated always as identity,
  request      uuid not null references requests,
  kind         text not null check (kind in ('message', 'question', 'note')),
  author       uuid references people,
  role         text not null check (role in ('client', 'agent', 'operator', 'service')),
  text         text not null,
  at           timestamptz(3) not null,
  answered_at  timestamptz(3),
  withdrawn_at timestamptz(3)
);
create index messages_by_request on messages (request, position);
create index questions_open on messages (request) where kind = 'question' and answered_at is null;

-- 3.1.1: a file belongs to the person who sent it, and to one request or message once it is used.
create table files (
  id         uuid primary key default gen_random_uuid(),
  owner      uuid not null references people,
  purpose    text not null check (purpose in ('attachment', 'layout', 'image')),
  name       text not null,
  type       text not null,
  size       int not null check (size > 0),
  sha256     text not null,
  created_at timestamptz(3) not null,
  draft      uuid,
  request    uuid references requests,
  message    uuid references messages,
  position   int not null default 0
);
create index files_by_request on files (request) where request is not null;
create index files_unused on files (created_at) where request is null;

-- 3.1.1/2: what is typed is kept before it is sent; staff never see it.
create table drafts (
  id         uuid primary key default gen_random_uuid(),
  client     uuid not null references people on delete cascade,
  category   text not null,
  content    jsonb not null default '{}',
  version    int not null default 1,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null
);
create index drafts_by_client on drafts (client, updated_at desc);
create index drafts_by_age on drafts (updated_at);

-- 3.2.3: one room, one time, one promise; set-up and clearing are inside `during`.
create table bookings (
  id       uuid primary key default gen_random_uuid(),
  resource uuid not null references resources,
  request  uuid references requests,
  state    text not null check (state in ('wished', 'held', 'confirmed', 'released')),
  during   tstzrange not null check (not isempty(during)),
  "from"   timestamptz(3) not null,
  "to"     timestamptz(3) not null check ("to" > "from"),
  note     text,
  created_at timestamptz(3) not null,
  constraint no_overlap exclude using gist (resource with =, during with &&) where (state in ('held', 'confirmed'))
);
create index bookings_by_request on bookings (request) where request is not null;
create index bookings_wished on bookings using gist (resource, during) where state = 'wished';

-- 3.2.3: what of the stock an answer promised.
create table reservations (
  request  uuid not null references requests,
  resource uuid not null references resources,
  quantity int not null check (quantity > 0),
  state    text not null check (state in ('reserved', 'written_off', 'released')),
  at       timestamptz(3) not null,
  primary key (request, resource)
);

-- 3.1.2/1: numbers start anew each Moscow year; a sequence holds no lock until the commit, gaps are allowed.
create function request_number(moment timestamptz) returns text language plpgsql security definer set search_path = public, pg_temp as $$
declare
  moscow_year text := to_char(moment at time zone 'Europe/Moscow', 'YYYY');
  sequence_name text := 'request_numbers_' || moscow_year;
begin
  if to_regclass('public.' || sequence_name) is null then
    perform pg_advisory_xact_lock(hashtext(sequence_name));
    execute format('create sequence if not exists public.%I', sequence_name);
  end if;
  return 'МИ-' || moscow_year || '-' || lpad(nextval('public.' || sequence_name)::text, 6, '0');
end $$;
