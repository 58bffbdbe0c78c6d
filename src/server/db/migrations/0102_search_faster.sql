-- 3.1.2/3: a number has no slips, so it is no word to choose from; only the condition of the vocabulary is new.
create or replace function search_of(wanted uuid) returns void language plpgsql as $$
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
  where requests.id = wanted and length(said.word) between 4 and 40 and said.word !~ '^[0-9]+$'
    and not exists (select from search_vocabulary known where known.word = said.word)
  order by said.word
  on conflict do nothing;
end $$;

delete from search_vocabulary where word ~ '^[0-9]+$';

-- How many requests an organisation has, beside its name in the search.
create index requests_by_organisation on requests (organisation) where organisation is not null;
