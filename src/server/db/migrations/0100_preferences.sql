-- What a person set for themselves: the version for people with poor sight, keys of one letter.
alter table people add column preferences jsonb not null default '{}';
