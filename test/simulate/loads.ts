import { sql } from 'kysely';
import { moscowDay } from '#regulation/calendar.ts';
import { loadOf, type OnHand } from '#regulation/suggestion.ts';
import { addWorkingDays } from '#regulation/terms.ts';
import { db } from '#server/db/database.ts';
import type { Year } from './year.ts';

/** What stood on a working day when it ended. */
export interface Evening {
  day: string;
  /** Waiting for the first review. */
  unreviewed: number;
  /** Waiting for an answer of an Agent. */
  unanswered: number;
  overdue: number;
  /** R-3.1.3/3, by the name of the Agent. */
  loads: Record<string, number>;
}

interface Row extends OnHand {
  person: string;
}

/** Looks over the queue and over every Agent's load, by the formula that the service suggests by. */
export async function lookOver({ world, calendar }: Year, now: Date): Promise<Evening> {
  const day = moscowDay(now);
  const days = { today: day, nextWorkingDay: addWorkingDays(day, 1, calendar) };
  const { rows } = await sql<Row>`
    select assignments.person, stage, waiting, response_due as "responseDue",
      response_met_at is not null as "isAnswered", count(*)::int as count
    from requests join assignments on assignments.request = requests.id and assignments.until is null
    where stage in ('open', 'in_review', 'in_progress') and withdrawn_at is null
    group by 1, 2, 3, 4, 5`.execute(db);
  const of = Map.groupBy(rows, ({ person }) => person);

  return {
    day,
    ...(await counts(day)),
    loads: Object.fromEntries(
      world.agents.map(({ name, actor }) => [name, loadOf(of.get(actor.id) ?? [], days)] as const),
    ),
  };
}

async function counts(day: string) {
  const { rows } = await sql<Omit<Evening, 'day' | 'loads'>>`
    select count(*) filter (where stage = 'open')::int as unreviewed,
      count(*) filter (where response_met_at is null)::int as unanswered,
      count(*) filter (where response_met_at is null and response_due < ${day}::date)::int as overdue
    from requests
    where stage in ('open', 'in_review', 'in_progress') and withdrawn_at is null`.execute(db);

  return rows[0] ?? { unreviewed: 0, unanswered: 0, overdue: 0 };
}
