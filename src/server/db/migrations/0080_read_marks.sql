-- 3.1.3: up to which step of its history each of the staff has read a request.
create table read_marks (
  person  uuid not null references people on delete cascade,
  request uuid not null references requests on delete cascade,
  up_to   bigint not null,
  unread  boolean not null default false,     -- marked as unread by hand
  at      timestamptz(3) not null,
  primary key (person, request)
);
