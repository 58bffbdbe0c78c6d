-- 4.6.1: a file that was loaded waits for its person's decision; what it did is kept row by row.
create table imports (
  id         uuid primary key default gen_random_uuid(),
  person     uuid not null references people,
  kind       text not null check (kind in ('building', 'room', 'vehicle', 'item')),
  file_name  text not null,
  ignored    text[] not null default '{}',         -- heads of columns that are none of ours
  rows       jsonb not null,                       -- [{ line, cells: { field: text } }]
  created_at timestamptz(3) not null,
  applied_at timestamptz(3),
  applied_by uuid references people,
  report     jsonb,
  constraint applied_has_report check ((applied_at is null) = (report is null))
);
create index imports_by_age on imports (created_at desc);
