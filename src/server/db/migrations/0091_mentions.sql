-- 4.3.2: whom of the staff a note calls, and how it says so.
create table message_mentions (
  message uuid not null references messages on delete cascade,
  person  uuid not null references people,
  said    text not null,
  primary key (message, person)
);
