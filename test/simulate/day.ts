import { type Day, moscowMoment } from '#regulation/calendar.ts';
import { agentsSit } from './agent.ts';
import { announceAll, remindAll, tidyUp } from './jobs.ts';
import { type Evening, lookOver } from './loads.ts';
import { operatorsSit } from './operator.ts';
import { inParallel } from './parallel.ts';
import { monthlyDelivery } from './places.ts';
import { receive } from './store.ts';
import type { Desk, Year } from './year.ts';

/** When the staff sit down to the queue, each time for an equal part of the day. */
const sittings = ['10:00', '12:00', '15:00', '17:30'];
/** When the worker looks at the clock, apart from after every step. */
const reminders = ['00:05', '10:05', '14:05', '20:05'];

/** One day of everybody; what stood in the evening, where it was a working day. */
export async function playDay(year: Year, day: Day): Promise<Evening | null> {
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
