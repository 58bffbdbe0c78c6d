-- One box for everything: words in one spelling, kept beside each request and brought up to date by the database itself.
-- Nothing here leans on the locale of the database, which may know Latin letters only.
create extension if not exists fuzzystrmatch;

-- Lower case, «ё» as «е», signs and emoji as spaces, and latin letters that only look Cyrillic as the Cyrillic ones where
-- a word mixes both. Each letter stays in its place, so that what is found can be marked in the text as it was written.
create function search_text(said text) returns text language plpgsql immutable strict parallel safe
set search_path = pg_catalog as $$
declare
  plain text := regexp_replace(translate(lower(said), 'ё', 'е'),
    '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u00d7\u00f7\u2000-\u2bff\u3000-\u303f\ufe00-\ufe0f\U0001f000-\U0001faff]',
    ' ', 'g');
  word text;
begin
  for word in
    select distinct mixed.letters[1]
    from regexp_matches(plain, '([a-zа-я]*(?:[а-я][a-z]|[a-z][а-я])[a-zа-я]*)', 'g') as mixed (letters)
  loop
    plain := replace(plain, word, translate(word, 'abcehkmoptxy', 'авсенкмортху'));
  end loop;
  return plain;
end $$;

create table search (
  request uuid primary key references requests on delete cascade,
  words   tsvector not null,  -- what its Client may read
  staff   tsvector not null,  -- that, the names, and the notes
  at      timestamptz(3) not null
);
create index search_words on search using gin (words);
create index search_staff on search using gin (staff);
create index search_at on search (at);

-- The words of titles and names, for words with a slip: a list of its own, from which nobody's request can be told.
create table search_vocabulary (
  word text primary key
);
create index search_vocabulary_by_length on search_vocabulary (length(word), word);

create function search_vector(said text, weight "char") returns tsvector language sql immutable parallel safe as $$
  select setweight(to_tsvector('russian'::regconfig, search_text(coalesce(said, ''))), weight)
$$;

-- The long texts of the forms; what is chosen from a list is filtered by, not searched.
create function search_of_fields(fields jsonb) returns text language sql immutable parallel safe as $$
  select concat_ws(E'\n', fields ->> 'task', fields ->> 'headline', fields ->> 'text', fields ->> 'layoutText',
    fields ->> 'origin', fields ->> 'destination', fields ->> 'stops', fields ->> 'luggage', fields ->> 'recipient')
$$;

create function search_of(wanted uuid) returns void language plpgsql as $$
begin
  insert into search (request, words, staff, at)
  select requests.id, said.words,
    said.words || search_vector(concat_ws(E'\n', people.name, people.unit, people.study_group), 'C')
      || search_vector((select string_agg(text, E'\n') from messages where request = wanted and kind = 'note'), 'D'),
    requests.submitted_at
  from requests
  join people on people.id = requests.client
  left join organisations on organisations.code = requests.organisation
  cross join lateral (
    select search_vector(requests.title, 'A')
      || search_vector(concat_ws(E'\n', organisations.name, requests.organisation_other), 'B')
      || search_vector(concat_ws(E'\n', requests.about, search_of_fields(requests.fields)), 'C')
      || search_vector((select string_agg(text, E'\n') from messages where request = wanted and kind <> 'note'), 'D')
      as words
  ) as said
  where requests.id = wanted
  on conflict (request) do update set words = excluded.words, staff = excluded.staff;

  insert into search_vocabulary (word)  -- in one order, so that two at once never wait for each other
  select distinct said.word from requests join people on people.id = requests.client,
    regexp_split_to_table(search_text(concat_ws(' ', requests.title, requests.organisation_other, people.name)), ' +') as said (word)
  where requests.id = wanted and length(said.word) between 4 and 40
    and not exists (select from search_vocabulary known where known.word = said.word)
  order by said.word
  on conflict do nothing;
end $$;

create function search_follows_request() returns trigger language plpgsql as $$
begin
  perform search_of(new.id);
  return null;
end $$;
create trigger search_of_new after insert on requests for each row execute function search_follows_request();
create trigger search_of_changed
  after update of title, about, fields, organisation, organisation_other on requests for each row
  when ((old.title, old.about, old.fields, old.organisation, old.organisation_other)
    is distinct from (new.title, new.about, new.fields, new.organisation, new.organisation_other))
  execute function search_follows_request();

-- A message only adds words.
create function search_follows_message() returns trigger language plpgsql as $$
declare
  said tsvector := search_vector(new.text, 'D');
begin
  update search
  set staff = staff || said, words = case when new.kind = 'note' then words else words || said end
  where request = new.request;
  return null;
end $$;
create trigger search_of_message after insert on messages for each row execute function search_follows_message();

create function search_follows_person() returns trigger language plpgsql as $$
begin
  perform search_of(id) from requests where client = new.id;
  return null;
end $$;
create trigger search_of_person after update of name, unit, study_group on people for each row
  when ((old.name, old.unit, old.study_group) is distinct from (new.name, new.unit, new.study_group))
  execute function search_follows_person();

insert into search_vocabulary
  select distinct said.word from organisations, regexp_split_to_table(search_text(name), ' +') as said (word)
  where length(said.word) between 4 and 40;
do $$ begin perform search_of(id) from requests; end $$;

create index people_by_words on people using gin (to_tsvector('simple'::regconfig, search_text(name)));
drop index requests_by_words;
