-- 3.1.4/1: the history proves itself. Each event carries the hash of the one before it of the same request, over a salted
-- digest of its details, so that retention may take the details and the salt away and the chain still verifies.
alter table history
  add column salt     bytea,
  add column digest   bytea,
  add column previous bytea,
  add column hash     bytea;
alter table history alter column details drop not null;

-- The last hash and the number of events of each request: an event cut off at the end is missed here.
create table history_heads (
  request uuid primary key references requests,
  events  int not null,
  hash    bytea not null
);

create function history_digest(salt bytea, details jsonb) returns bytea language sql immutable as $$
  select sha256(salt || convert_to(details::text, 'UTF8'))
$$;

create function history_hash(
  previous bytea, request uuid, actor uuid, role text, event text, at timestamptz, digest bytea
) returns bytea language sql immutable as $$
  select sha256(
    previous || digest || convert_to(
      concat_ws('|', request::text, coalesce(actor::text, '-'), coalesce(role, '-'), event,
        (extract(epoch from at) * 1000)::bigint::text),
      'UTF8'))
$$;

-- Runs with the rights of the owner: the service itself may neither choose a hash nor touch a head.
create function chain_history() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  before bytea;
begin
  select hash into before from history_heads where request = new.request for update;
  new.salt := decode(replace(gen_random_uuid()::text, '-', ''), 'hex');
  new.digest := history_digest(new.salt, new.details);
  new.previous := coalesce(before, ''::bytea);
  new.hash := history_hash(new.previous, new.request, new.actor, new.role, new.event, new.at, new.digest);
  if before is null then
    insert into history_heads (request, events, hash) values (new.request, 1, new.hash);
  else
    update history_heads set events = events + 1, hash = new.hash where request = new.request;
  end if;
  return new;
end $$;

-- What was recorded before the chain begins is chained in its order.
alter table history disable trigger history_is_append_only;
do $$
declare
  event history;
  before bytea;
  last_request uuid;
begin
  for event in select * from history order by request, id loop
    if last_request is distinct from event.request then
      before := ''::bytea;
      last_request := event.request;
      insert into history_heads (request, events, hash) values (event.request, 0, ''::bytea);
    end if;
    event.salt := decode(replace(gen_random_uuid()::text, '-', ''), 'hex');
    event.digest := history_digest(event.salt, event.details);
    event.previous := before;
    event.hash := history_hash(before, event.request, event.actor, event.role, event.event, event.at, event.digest);
    update history set salt = event.salt, digest = event.digest, previous = event.previous, hash = event.hash
      where id = event.id;
    update history_heads set events = events + 1, hash = event.hash where request = event.request;
    before := event.hash;
  end loop;
end $$;
alter table history enable trigger history_is_append_only;

alter table history
  alter column digest set not null,
  alter column previous set not null,
  alter column hash set not null;

create trigger chain_history before insert on history for each row execute function chain_history();

-- Only the owner's retention may take details and salt away, and nothing else.
create or replace function history_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'history is append-only';
end $$;
drop trigger history_is_append_only on history;
create trigger history_is_append_only before delete or truncate on history
  for each statement execute function history_is_append_only();

create function history_keeps_the_chain() returns trigger language plpgsql as $$
begin
  if new.details is not null or new.salt is not null
    or (new.id, new.request, new.actor, new.role, new.event, new.at, new.digest, new.previous, new.hash)
      is distinct from (old.id, old.request, old.actor, old.role, old.event, old.at, old.digest, old.previous, old.hash)
  then
    raise exception 'history is append-only';
  end if;
  return new;
end $$;
create trigger history_keeps_the_chain before update on history
  for each row execute function history_keeps_the_chain();

-- Every event that does not fit: changed, missing in the middle, reordered, or cut off at the end.
create function history_faults() returns table (request uuid, event bigint, fault text) language sql stable as $$
  with chain as (
    select h.*, lag(h.hash) over (partition by h.request order by h.id) as before,
      row_number() over (partition by h.request order by h.id) as position
    from history h
  )
  select c.request, c.id, case
      when c.previous <> coalesce(c.before, ''::bytea) then 'missing_before'
      when c.hash <> history_hash(c.previous, c.request, c.actor, c.role, c.event, c.at, c.digest) then 'changed'
      else 'details_changed'
    end
  from chain c
  where c.previous <> coalesce(c.before, ''::bytea)
    or c.hash <> history_hash(c.previous, c.request, c.actor, c.role, c.event, c.at, c.digest)
    or (c.details is not null and c.digest is distinct from history_digest(c.salt, c.details))
    or (c.details is null and c.salt is not null)
  union all
  select heads.request, null, 'missing_at_the_end'
  from history_heads heads
  left join lateral (
    select count(*) as events, (array_agg(h.hash order by h.id desc))[1] as hash from history h where h.request = heads.request
  ) found on true
  where found.events <> heads.events or found.hash is distinct from heads.hash
  union all
  select r.id, null, 'missing'
  from requests r
  where not exists (select 1 from history_heads heads where heads.request = r.id)
$$;
