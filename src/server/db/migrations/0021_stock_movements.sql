-- 3.2.3: the stock changes by movements alone; on_hand and reserved of an item are their sums and never below zero.
create table stock_movements (
  id       bigint generated always as identity primary key,
  resource uuid not null references resources,
  kind     text not null,
  on_hand  int not null,
  reserved int not null,
  request  uuid references requests,
  actor    uuid references people,               -- null: the service itself
  reason   text,
  at       timestamptz(3) not null,
  constraint movement_shape check (case kind
    when 'received'    then on_hand > 0 and reserved = 0 and request is null
    when 'reserved'    then on_hand = 0 and reserved > 0 and request is not null
    when 'freed'       then on_hand = 0 and reserved < 0 and request is not null
    when 'handed_out'  then on_hand < 0 and reserved = on_hand and request is not null
    when 'returned'    then on_hand > 0 and reserved = on_hand and request is not null
    when 'written_off' then on_hand < 0 and reserved = 0 and request is null and reason is not null
    when 'corrected'   then on_hand <> 0 and reserved = 0 and request is null and reason is not null
    else false end)
);
create index stock_movements_by_resource on stock_movements (resource, id desc);
create index stock_movements_by_request on stock_movements (request) where request is not null;

-- What there was before movements were kept.
insert into stock_movements (resource, kind, on_hand, reserved, reason, at)
  select id, 'received', on_hand, 0, 'Остаток на начало учёта', now() from resources where on_hand > 0;
insert into stock_movements (resource, kind, on_hand, reserved, request, at)
  select resource, 'reserved', 0, quantity, request, at from reservations where state = 'reserved';

create function apply_movement() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update resources set on_hand = coalesce(on_hand, 0) + new.on_hand, reserved = reserved + new.reserved
    where id = new.resource and kind = 'item';
  if not found then
    raise exception 'only an item of the stock moves';
  end if;
  return null;
end $$;
create trigger apply_movement after insert on stock_movements for each row execute function apply_movement();

create function movements_are_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'movements of the stock are append-only';
end $$;
create trigger movements_are_append_only before update or delete or truncate on stock_movements
  for each statement execute function movements_are_append_only();

-- The sums hold because there is no other way in: an item begins with nothing and changes inside the trigger above only.
create function stock_changes_by_movements() returns trigger language plpgsql as $$
begin
  raise exception 'the stock changes by movements only';
end $$;
create trigger stock_changes_by_movements before update of on_hand, reserved on resources for each row
  when (pg_trigger_depth() = 0 and (old.on_hand, old.reserved) is distinct from (new.on_hand, new.reserved))
  execute function stock_changes_by_movements();
create trigger stock_begins_with_nothing before insert on resources for each row
  when (coalesce(new.on_hand, 0) <> 0 or new.reserved <> 0)
  execute function stock_changes_by_movements();
