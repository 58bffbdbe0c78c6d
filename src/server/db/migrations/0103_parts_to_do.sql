-- 4.6.4: the parts that an Agent still owes are read without all that they were ever assigned to.
create index assignments_todo on assignments (person, request) where until is null and part = 'todo';

-- 3.1.3/3: whether an Agent already works on the same event, by its day.
create index requests_of_lead on requests (lead, event_date) where stage in ('open', 'in_review', 'in_progress');
drop index requests_by_lead;
