import { sql } from 'kysely';
import { moscowDay, type Calendar } from '#regulation/calendar.ts';
import { defaultTermSettings } from '#regulation/settings.ts';
import { termsOf, workingDaysBetween } from '#regulation/terms.ts';
import { db } from '#server/db/database.ts';
import { historyFaults } from '#server/queries/history-faults.ts';
import { groundsGiven, remindersSent } from './checks-of-rules.ts';
import { historiesLead } from './checks-of-histories.ts';
import type { Played } from './play.ts';

/** Past its event a request may stay at work for so many working days. */
export const stuckAfter = 15;

export interface Check {
  what: string;
  /** One line each; empty where all is right. */
  broken: string[];
}

/** What must hold after a year whatever happened in it, looked up anew rather than believed. */
export async function checkAll({ year, evenings, end }: Played): Promise<Check[]> {
  return [
    { what: 'nothing failed but by the rules that may', broken: year.tally.broken },
    { what: 'the chain of the history is whole', broken: await chain() },
    { what: 'every history leads to the state of its request', broken: await historiesLead() },
    {
      what: `nobody waits longer than ${stuckAfter} working days past the event`,
      broken: await stuck(year.calendar, end),
    },
    { what: 'no two bookings overlap', broken: await overlaps() },
    { what: 'the stock is what came and went, never below zero', broken: await stock() },
    { what: 'the terms are those of 4.1.1, 4.2.2 and 4.4.1', broken: await terms(year.calendar) },
    { what: 'every refusal was allowed by 4.3.3 or 4.5.1', broken: await groundsGiven(year.calendar) },
    { what: 'silent Clients were reminded before they were refused', broken: await remindersSent() },
    { what: 'the loads were looked at every working day', broken: evenings.length > 0 ? [] : ['never'] },
  ];
}

async function chain(): Promise<string[]> {
  const faults = await historyFaults(db);
  return faults.map(({ number, event, fault }) => `${number ?? '?'} event ${event ?? '-'}: ${fault}`);
}

/** 3.2.6. What is still at work, and what was ended too long after its event. */
async function stuck(calendar: Calendar, end: Date): Promise<string[]> {
  const rows = await db.selectFrom('requests').select(['number', 'event_over_at', 'finished_at', 'stage']).execute();

  return rows.flatMap(({ number, event_over_at: over, finished_at: finished, stage }) => {
    const days = workingDaysBetween(moscowDay(over), moscowDay(finished ?? end), calendar);
    if (finished && days <= stuckAfter) return [];
    return [`${number}: ${stage} ${days} working days after its event`];
  });
}

async function overlaps(): Promise<string[]> {
  const { rows } = await sql<{ pair: string }>`
    select one.id || ' and ' || other.id as pair
    from bookings one join bookings other on other.resource = one.resource and other.id > one.id and other.during && one.during
    where one.state in ('held', 'confirmed') and other.state in ('held', 'confirmed')`.execute(db);
  return rows.map(({ pair }) => pair);
}

/** 3.2.3. Movement by movement from nothing: never below zero, never more promised than there is, and in the end what the row says. */
async function stock(): Promise<string[]> {
  const { rows } = await sql<{ name: string; wrong: string }>`
    with sums as (
      select resource, id, sum(on_hand) over so_far as on_hand, sum(reserved) over so_far as reserved
      from stock_movements window so_far as (partition by resource order by id)
    ), last as (select distinct on (resource) * from sums order by resource, id desc),
    promised as (
      select resource, sum(quantity) filter (where state = 'reserved') as quantity from reservations group by resource
    )
    select name, 'movement ' || sums.id || ' leaves ' || sums.on_hand || ', reserved ' || sums.reserved as wrong
    from sums join resources on resources.id = sums.resource
    where sums.on_hand < 0 or sums.reserved < 0 or sums.reserved > sums.on_hand
    union all
    select name, 'the row has ' || resources.on_hand || ', reserved ' || resources.reserved
    from resources left join last on last.resource = resources.id left join promised on promised.resource = resources.id
    where kind = 'item' and (coalesce(last.on_hand, 0) <> resources.on_hand or coalesce(last.reserved, 0) <> resources.reserved
      or coalesce(promised.quantity, 0) <> resources.reserved)`.execute(db);
  return rows.map(({ name, wrong }) => `${name}: ${wrong}`);
}

/** Counted anew from what stands in the row. */
async function terms(calendar: Calendar): Promise<string[]> {
  const rows = await db
    .selectFrom('requests')
    .select(['number', 'category', 'service_date', 'event_date', 'submitted_at', 'submission_deadline', 'late'])
    .select(['late_by', 'reply_deadline', 'response_due'])
    .execute();

  return rows.flatMap((row) => {
    const ask = { serviceDate: row.service_date, eventDate: row.event_date, submittedAt: row.submitted_at };
    const counted = termsOf(ask, defaultTermSettings(row.category), calendar);
    const isSame =
      counted.submissionDeadline === row.submission_deadline &&
      counted.late === row.late &&
      counted.lateBy === row.late_by &&
      counted.replyDeadline === row.reply_deadline &&
      counted.responseDue === row.response_due;
    return isSame ? [] : [`${row.number}: ${JSON.stringify(counted)}`];
  });
}
