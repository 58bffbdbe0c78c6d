-- 3.2.6: a duplicate leads to the request on which the work goes on; both numbers stay.
alter table requests add column duplicate_of uuid references requests;
alter table requests add constraint no_duplicate_of_itself check (duplicate_of <> id);
create index requests_duplicates on requests (duplicate_of) where duplicate_of is not null;

-- Requests that the staff look at together; the smaller id first, so that a pair is there once.
create table request_links (
  one     uuid not null references requests on delete cascade,
  other   uuid not null references requests on delete cascade,
  made_by uuid references people,
  at      timestamptz(3) not null,
  primary key (one, other),
  constraint each_pair_once check (one < other)
);
create index request_links_by_other on request_links (other);
