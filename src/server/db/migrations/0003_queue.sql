-- 3.1.3: the queue is read along these indexes, bucket by bucket, so that its first page costs the same whatever its
-- length. The expressions are those of src/server/queries/queue/expressions.ts: change both together.
create index queue_by_status on requests (
  (case waiting when 'client' then 'awaiting_client' when 'staff' then 'awaiting_operator' else stage end),
  (- priority),
  (case waiting when 'client' then reply_deadline else response_due end),
  event_date, submitted_at, number
) where stage in ('open', 'in_review', 'in_progress') and withdrawn_at is null;

create index queue_unanswered on requests (
  (- priority),
  (case waiting when 'client' then reply_deadline else response_due end),
  event_date, submitted_at, number
) where stage in ('open', 'in_review', 'in_progress') and withdrawn_at is null
    and response_met_at is null and waiting <> 'client';

create index queue_unanswered_asked on requests (response_due)
  where stage in ('open', 'in_review', 'in_progress') and withdrawn_at is null
    and response_met_at is null and waiting = 'client';

create index queue_offers on requests (submitted_at)
  where stage in ('open', 'in_review', 'in_progress') and withdrawn_at is null and offer is not null;

create index queue_withdrawn on requests (withdrawn_at)
  where stage in ('open', 'in_review', 'in_progress') and withdrawn_at is not null;

create index queue_event_over on requests (event_over_at) where stage = 'in_progress' and withdrawn_at is null;

create index queue_finished on requests (finished_at desc, number desc) where stage in ('done', 'refused', 'closed');

create index requests_by_words on requests
  using gin (to_tsvector('russian'::regconfig, translate(title, 'Ёё', 'Ее')));
