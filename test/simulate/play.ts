import { addDays, type Day, moscowMoment } from '#regulation/calendar.ts';
import { db } from '#server/db/database.ts';
import { theCalendar } from '#server/db/calendar.ts';
import { agentsSit } from './agent.ts';
import type { Case } from './case.ts';
import { send } from './client.ts';
import { Diary } from './diary.ts';
import { announceAll, remindAll, tidyUp } from './jobs.ts';
import { type Evening, lookOver } from './loads.ts';
import { operatorsSit } from './operator.ts';
import { inParallel } from './parallel.ts';
import { monthlyDelivery } from './places.ts';
import { planOf } from './plan.ts';
import { writeDown } from './stand-in.ts';
import { receive } from './store.ts';
import { Tally } from './tally.ts';
import { fillWorld } from './world.ts';
import type { Ask, Desk, Year } from './year.ts';

/** When the staff sit down to the queue, each time for an equal part of the day. */
const sittings = ['10:00', '12:00', '15:00', '17:30'];
/** When the worker looks at the clock, apart from after every step. */
const reminders = ['00:05', '10:05', '14:05', '20:05'];
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

async function playDay(year: Year, day: Day): Promise<Evening | null> {
  const isWorking = year.calendar.isWorking(day);
  const times = [...reminders, ...(isWorking ? sittings : [])].toSorted();
  let seen: Evening | null = null;
  if (day.endsWith('-01')) await receive(year, monthlyDelivery(year.ask.requests), moscowMoment(day, '00:01'));

  for (const time of times) {
    const at = moscowMoment(day, time);
    await clientsUntil(year, at);
    if (sittings.includes(time)) await sit(year, day, at, time === sittings[0]);
    else await remindAll(year, at);
    await announceAll(new Date(at.getTime() + 10_000));
    if (time === sittings.at(-1)) seen = await lookOver(year, at);
  }
  await tidyUp(moscowMoment(day, '23:00'));

  return seen;
}

/** What Clients do meanwhile: each one's steps in the order of time, those of different ones side by side. */
async function clientsUntil({ diary }: Year, moment: Date): Promise<void> {
  for (let due = diary.takeBefore(moment); due.length > 0; due = diary.takeBefore(moment)) {
    const byStudent = Map.groupBy(due, ({ by }) => by);
    await inParallel(byStudent.values(), 10, async (entries) => {
      for (const { at, act } of entries) await act(at);
    });
  }
}

async function sit(year: Year, day: Day, at: Date, isFirst: boolean): Promise<void> {
  const share = 1 / sittings.length;
  const { operators, reviewsPerDay } = year.ask;
  const desk: Desk = { at, day, isFirst, left: operators * reviewsPerDay * share };

  await operatorsSit(year, desk);
  await agentsSit(year, new Date(desk.at.getTime() + 1), day, share);
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
