-- Which columns of the queue a person wants and how dense; nothing for who has not chosen.
create table queue_layouts (
  person     uuid primary key references people on delete cascade,
  columns    text[] not null,
  density    text not null check (density in ('normal', 'dense')),
  updated_at timestamptz(3) not null
);
