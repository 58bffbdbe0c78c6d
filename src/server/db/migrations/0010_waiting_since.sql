-- 4.4.3: since when somebody waits for the other side; null while nobody does.
alter table requests add column waiting_since timestamptz(3);

-- What waits already waits since the last message of the side that wrote last.
update requests set waiting_since = (
  select max(messages.at) from messages
  where messages.request = requests.id and messages.kind <> 'note'
    and (messages.role = 'client') = (requests.waiting = 'staff')
) where waiting <> 'none';
