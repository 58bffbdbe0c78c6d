-- 3.2.3: a timetable that was uploaded and waits for the person's decision; gone after a day.
create table timetable_uploads (
  id         uuid primary key default gen_random_uuid(),
  person     uuid not null references people on delete cascade,
  name       text not null,
  content    text not null,
  rooms      jsonb not null default '{}',        -- by location of the file: a resource, or null for «no room of ours»
  created_at timestamptz(3) not null
);
create index timetable_uploads_by_age on timetable_uploads (created_at);

-- What the person matched once is known at the next upload.
alter table timetables add column rooms jsonb not null default '{}';
