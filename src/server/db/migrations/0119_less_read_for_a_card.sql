-- R-3.1.3/3. What the Agents have on hand is counted from the index alone: the rows of all working requests are wide, and the
-- card of every request that can be assigned asks for it.
drop index requests_working;
create index requests_working on requests (response_due) include (id, stage, waiting, response_met_at, withdrawn_at)
  where stage in ('open', 'in_review', 'in_progress');

-- The card asks whether something of its request was not read yet, every page how much: an Operator may have thousands.
drop index notifications_unread;
create index notifications_unread on notifications (person, request) where read_at is null;
