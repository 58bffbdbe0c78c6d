-- R-2.2/1, R-3.1.2/1, R-TIME/5: whose a request is, its number and the moment of sending stay as they were sent.
create function request_stays_as_sent() returns trigger language plpgsql as $$
begin
  raise exception 'a request stays as it was sent: its Client, number and moment';
end $$;
create trigger request_stays_as_sent before update of client, number, submitted_at on requests for each row
  when ((old.client, old.number, old.submitted_at) is distinct from (new.client, new.number, new.submitted_at))
  execute function request_stays_as_sent();
