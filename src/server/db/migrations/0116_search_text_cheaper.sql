-- The same spelling at less cost: words are looked through one by one only in a text where one mixes both alphabets.
create or replace function search_text(said text) returns text language plpgsql immutable strict parallel safe
set search_path = pg_catalog as $$
declare
  plain text;
  word text;
begin
  if said = '' then
    return said;
  end if;
  plain := regexp_replace(translate(lower(said), 'ё', 'е'),
    '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u00d7\u00f7\u2000-\u2bff\u3000-\u303f\ufe00-\ufe0f\U0001f000-\U0001faff]',
    ' ', 'g');
  if plain !~ '[а-я][a-z]|[a-z][а-я]' then
    return plain;
  end if;
  for word in
    select distinct mixed.letters[1]
    from regexp_matches(plain, '([a-zа-я]*(?:[а-я][a-z]|[a-z][а-я])[a-zа-я]*)', 'g') as mixed (letters)
  loop
    plain := replace(plain, word, translate(word, 'abcehkmoptxy', 'авсенкмортху'));
  end loop;
  return plain;
end $$;
