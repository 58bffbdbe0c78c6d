-- 4.3.2: what an Operator or Agent types on a request is kept as they type, on every device of theirs; nobody else sees it.
create table message_drafts (
  person     uuid not null references people on delete cascade,
  request    uuid not null references requests on delete cascade,
  kind       text not null check (kind in ('answer', 'note')),
  text       text not null,
  asks       boolean not null default false,      -- an answer that waits for the Client's reply
  files      uuid[] not null default '{}',
  held       text check (held in ('client_wrote', 'not_allowed', 'taken_back')), -- why it came back instead of going out
  updated_at timestamptz(3) not null,
  primary key (person, request, kind)
);
create index message_drafts_by_age on message_drafts (updated_at);

-- An answer that can be taken back for some seconds: it is no message yet, so nobody sees it and no status changes.
create table pending_messages (
  id         uuid primary key default gen_random_uuid(),
  person     uuid not null references people on delete cascade,
  request    uuid not null references requests on delete cascade,
  kind       text not null check (kind in ('message', 'question')),
  text       text not null,
  files      uuid[] not null default '{}',
  after      bigint not null,                      -- the last message of the thread as the writer knew it
  written_at timestamptz(3) not null,
  goes_at    timestamptz(3) not null
);
create index pending_messages_by_request on pending_messages (request, person);
create index pending_messages_by_time on pending_messages (goes_at);
