import { sql } from 'kysely';
import type { Day } from '#regulation/calendar.ts';
import type { Ground } from '#regulation/codes.ts';

/** One period, as the statement counts it. */
export interface Row {
  days: number;
  sent: number;
  late: number;
  reviewable: number;
  reviewed: number;
  answerable: number;
  answered: number;
  asked: number;
  replied: number;
  ended: number;
  refused: number;
  grounds: Partial<Record<Ground, number>> | null;
  requested: number;
  rated: number;
  rating: string | null;
}

/** What the statement looks at: the periods, longest last, and the targets of a review by the day of sending. */
export interface Asked {
  today: Day;
  periods: { days: number; since: Date }[];
  /** The day before the first of `dues`: arrays of the database begin at one. */
  before: Day;
  /** By when what was sent on each day was to be looked at; null where no calendar says it. */
  dues: (Day | null)[];
}

/** R-3.1.4/3. All figures of all periods; each row is read once. */
export function figures({ today, periods, before, dues }: Asked) {
  const earliest = periods.at(-1)?.since;
  const lengths = periods.map(({ days }) => days);
  const starts = periods.map(({ since }) => since);

  return sql<Row>`
    with periods as (select * from unnest(${lengths}::int[], ${starts}::timestamptz[]) as p (days, since)),
    looks as (
      select request, min(at) as at from history
      where role = 'operator' and event in ('accepted', 'refused', 'closed', 'question_asked')
      group by request
    ),
    sent as (
      select days, count(*)::int as sent, count(*) filter (where late)::int as late,
        count(*) filter (where looked or (is_new and review_due < ${today}::date))::int as reviewable,
        count(*) filter (where looked and look_day <= review_due)::int as reviewed,
        count(*) filter (where met is not null or response_due < least(${today}::date, withdrawn_day))::int as answerable,
        count(*) filter (where met <= response_due)::int as answered
      from (
        select r.submitted_at, r.late, r.response_due, ${dayOf('r.withdrawn_at')} as withdrawn_day,
          looks.at is not null and looks.at <= coalesce(r.withdrawn_at, looks.at) as looked,
          ${dayOf('looks.at')} as look_day,
          r.stage = 'open' and r.withdrawn_at is null as is_new,
          (${dues}::date[])[${dayOf('r.submitted_at')} - ${before}::date] as review_due,
          ${dayOf('coalesce(r.response_met_at, case when r.withdrawn_at is null then r.finished_at end)')} as met
        from requests r left join looks on looks.request = r.id
        where r.submitted_at >= ${earliest}
      ) as one join periods on submitted_at >= since
      group by days
    ),
    asked as (
      select days, count(*) filter (where answered_at is not null or is_over)::int as asked,
        count(*) filter (where ${dayOf('answered_at')} <= reply_deadline)::int as replied
      from (
        select m.at, m.answered_at, r.reply_deadline,
          r.reply_deadline < ${today}::date and m.withdrawn_at is null
            and (r.withdrawn_at is null or ${dayOf('r.withdrawn_at')} > r.reply_deadline)
            and (r.finished_at is null or ${dayOf('r.finished_at')} > r.reply_deadline) as is_over
        from messages m join requests r on r.id = m.request
        where m.kind = 'question' and m.at >= ${earliest} and ${dayOf('m.at')} <= r.reply_deadline
      ) as one join periods on at >= since
      group by days
    ),
    ended as (
      select days, sum(ended)::int as ended, coalesce(sum(ended) filter (where ground is not null), 0)::int as refused,
        jsonb_object_agg(ground, ended) filter (where ground is not null) as grounds
      from (
        select days, case when stage = 'refused' then outcome->>'ground' end as ground, count(*) as ended
        from requests join periods on finished_at >= since
        where stage in ('done', 'refused', 'closed') and finished_at >= ${earliest}
        group by days, ground
      ) as one
      group by days
    ),
    opinions as (
      select days, count(*)::int as requested, count(rating)::int as rated, round(avg(rating), 2) as rating
      from feedback join periods on requested_at >= since
      group by days
    )
    select days, ${zero('sent', 'late', 'reviewable', 'reviewed', 'answerable', 'answered')},
      ${zero('asked', 'replied', 'ended', 'refused', 'requested', 'rated')}, grounds, rating
    from periods left join sent using (days) left join asked using (days) left join ended using (days)
      left join opinions using (days)
    order by days`;
}

/** R-TIME/1. The Moscow day of a moment. */
function dayOf(moment: string) {
  return sql`(${sql.raw(moment)} at time zone 'Europe/Moscow')::date`;
}

function zero(...columns: string[]) {
  return sql.join(columns.map((name) => sql`coalesce(${sql.ref(name)}, 0) as ${sql.ref(name)}`));
}
