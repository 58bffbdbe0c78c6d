-- 2.1/2, 3.1.3: what an Agent is assigned to now is read from the index alone, however long their past is.
create index assignments_of_person on assignments (person, request) include (until);
drop index assignments_by_person;
