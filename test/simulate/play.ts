import { addDays, moscowMoment } from '#regulation/calendar.ts';
import { db } from '#server/db/database.ts';
import { theCalendar } from '#server/db/calendar.ts';
import type { Case } from './case.ts';
import { send } from './send.ts';
import { Diary } from './diary.ts';
import { playDay } from './day.ts';
import type { Evening } from './loads.ts';
import { monthlyDelivery } from './places.ts';
import { planOf } from './plan.ts';
import { writeDown } from './stand-in.ts';
import { receive } from './store.ts';
import { Tally } from './tally.ts';
import { fillWorld } from './world.ts';
import type { Ask, Year } from './year.ts';

/** How long after the last day of the plan everything must have ended, in days. */
const drainDays = 90;

export interface Played {
  year: Year;
  evenings: Evening[];
  /** The moment after everything. */
  end: Date;
}

/** Plays a year on an empty, migrated database: everybody acts by the commands of the service, at moments of its own. */
export async function play(
  ask: Ask,
  say: (evening: Evening, year: Year) => void,
  stopped: () => boolean,
): Promise<Played> {
  const world = await fillWorld(ask);
  const calendar = await theCalendar();
  const year: Year = {
    ask,
    calendar,
    world,
    diary: new Diary(),
    tally: new Tally(),
    cases: new Map<string, Case>(),
    inbox: [],
    consents: new Set(),
  };
  for (const planned of planOf(ask, calendar)) {
    year.diary.add({ at: planned.sentAt, by: planned.client, act: (at) => send(year, planned, at) });
  }
  await receive(year, 2 * monthlyDelivery(ask.requests), moscowMoment(ask.from));
  await writeDownLeaves(year);

  const evenings: Evening[] = [];
  let day = ask.from;
  for (; day <= addDays(ask.until, drainDays) && !stopped(); day = addDays(day, 1)) {
    if (day > ask.until && (await isAllOver(year))) break;
    const seen = await playDay(year, day);
    if (!seen) continue;
    evenings.push(seen);
    say(seen, year);
  }

  return { year, evenings, end: moscowMoment(day) };
}

async function writeDownLeaves(year: Year): Promise<void> {
  const at = moscowMoment(year.ask.from, '00:01');
  for (const { email, absences } of year.world.agents) {
    for (const absence of absences) if (absence.kind === 'leave') await writeDown(year, email, absence, at);
  }
}

async function isAllOver({ diary }: Year): Promise<boolean> {
  const working = await db
    .selectFrom('requests')
    .select('id')
    .where('stage', 'in', ['open', 'in_review', 'in_progress'])
    .limit(1)
    .executeTakeFirst();
  return !working && diary.size === 0;
}
