import { sql } from 'kysely';
import type { Period } from '#regulation/bookings.ts';
import { type Check, checklist, type ReviewedCard, wishedTime } from '#regulation/checklist.ts';
import type { ReviewedResource } from '#regulation/checklist-facts.ts';
import { now as clock } from '../clock.ts';
import { theCalendar } from '../db/calendar.ts';
import { db } from '../db/database.ts';
import { dictionaries } from '../db/dictionaries.ts';
import type { ResourceRow } from '../db/schema.ts';

/** R-4.6.3/1. The checklist of a request that this person was shown, by the bookings and the stock of this moment. */
export async function reviewOf(card: ReviewedCard & { id: string }, now = clock()): Promise<Check[]> {
  const time = wishedTime(card);
  const [lists, calendar, busy] = await Promise.all([
    dictionaries(),
    theCalendar(),
    time ? busyAt(time, card.id) : new Set<string>(),
  ]);

  return checklist(card, {
    now,
    calendar,
    buildings: lists.buildings,
    resources: lists.resources.map((row) => reviewed(row, !busy.has(row.id))),
  });
}

/** What is promised to somebody else at that time; a wish blocks nothing. */
async function busyAt({ from, to }: Period, request: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('bookings')
    .select('resource')
    .distinct()
    .where('state', 'in', ['held', 'confirmed'])
    .where((eb) => eb.or([eb('request', 'is', null), eb('request', '!=', request)]))
    .where(sql<boolean>`during && tstzrange(${from}, ${to}, '[)')`)
    .execute();

  return new Set(rows.map(({ resource }) => resource));
}

function reviewed(row: ResourceRow, free: boolean): ReviewedResource {
  const { id, kind, name, building, type, capacity, opens, closes, equipment } = row;

  return {
    ...{ id, kind, name, building, type, capacity, opens, closes, equipment, free },
    stepFree: row.step_free,
    ...(row.on_hand !== null && { available: row.on_hand - row.reserved }),
  };
}
