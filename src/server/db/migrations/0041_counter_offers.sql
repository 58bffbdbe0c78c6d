-- 3.2.3, 4.3.2: an Agent offers something else («ауд. 305 в 14:00») as a question. It is the Agent's answer under the
-- condition of the Client's consent: what is offered is kept as the answer would be, and who offers it.
create table counter_offers (
  id         uuid primary key default gen_random_uuid(),
  request    uuid not null references requests,
  message    uuid not null unique references messages,
  made_by    uuid not null references people,
  role       text not null check (role in ('agent', 'operator')),
  result     jsonb not null,
  text       text,
  summary    text not null,
  state      text not null check (state in ('open', 'accepted', 'declined', 'withdrawn', 'replaced', 'changed', 'lost', 'over')),
  nearest    jsonb,                              -- of a lost one: what was free instead at that moment
  made_at    timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  decided_at timestamptz(3),
  constraint decided_has_time check ((state = 'open') = (decided_at is null))
);
create index counter_offers_by_request on counter_offers (request, made_at desc);

-- One waits at a time.
create unique index counter_offers_open on counter_offers (request) where state = 'open';
