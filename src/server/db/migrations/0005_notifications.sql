-- 4 «Notifications»: who hears of what, once for each step and person; `key` makes twice the same as once.
create table notifications (
  id         uuid primary key default gen_random_uuid(),
  person     uuid not null references people on delete cascade,
  request    uuid references requests,
  kind       text not null,
  facts      jsonb not null default '{}',
  key        text not null unique,
  letter     text not null check (letter in ('none', 'waiting', 'sent')),
  created_at timestamptz(3) not null,
  read_at    timestamptz(3)
);
create index notifications_of_person on notifications (person, created_at desc, id desc);
create index notifications_unread on notifications (person) where read_at is null;

-- A person may turn off all letters but questions and final statuses.
alter table people add column optional_letters boolean not null default true;
