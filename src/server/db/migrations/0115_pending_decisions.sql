-- 4.3.2: an answer with its data, an offer and a refusal can be taken back for some seconds as well.
alter table pending_messages
  drop constraint pending_messages_kind_check,
  add constraint pending_messages_kind_check
    check (kind in ('message', 'question', 'answer', 'counter_offer', 'refuse', 'offer_refusal')),
  add given jsonb,   -- what the action will get
  add form  jsonb,   -- what was typed, by the names of the form
  add step  bigint,  -- the last step of the history as the writer knew it
  add constraint pending_messages_given
    check ((kind in ('message', 'question')) = (given is null)
      and (given is null) = (form is null) and (given is null) = (step is null));

-- What did not go out is a form of its writer again, with all that was typed and chosen; nobody else sees it.
create table kept_forms (
  person  uuid not null references people on delete cascade,
  request uuid not null references requests on delete cascade,
  action  text not null check (action in ('answer', 'counter_offer', 'refuse', 'offer_refusal')),
  form    jsonb not null,
  rule    text,   -- the «no» that held it, and its facts; null: taken back by its writer
  details jsonb,
  at      timestamptz(3) not null,
  primary key (person, request, action)
);
create index kept_forms_by_age on kept_forms (at);
