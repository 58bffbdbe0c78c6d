-- 3.1.3/3: when an Agent was last assigned is the first row of an index, however long their past is.
create index assignments_latest on assignments (person, since desc);
