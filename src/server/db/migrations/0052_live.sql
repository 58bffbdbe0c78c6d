-- What happens is told to open pages at once: every step and every notice wakes whoever listens, in any process.
create index history_by_time on history (at);

create function tell_step() returns trigger language plpgsql as $$
begin
  perform pg_notify('mi_step', new.id::text);
  return null;
end $$;
create trigger tell_step after insert on history for each row execute function tell_step();

create function tell_notice() returns trigger language plpgsql as $$
begin
  perform pg_notify('mi_notice', new.person::text);
  return null;
end $$;
create trigger tell_notice after insert or update of read_at on notifications for each row execute function tell_notice();
