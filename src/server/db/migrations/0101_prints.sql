-- Printed cards leave the service with personal data on them: who printed which, when, and whether with the thread.
create table prints (
  id          bigint generated always as identity primary key,
  person      uuid not null references people,
  request     uuid not null references requests,
  with_thread boolean not null,
  at          timestamptz(3) not null
);
create index prints_by_request on prints (request, at);
