import { addDays, type Calendar, type Day, isWeekend, moscowMoment } from '#regulation/calendar.ts';
import type { Dice } from './random.ts';

/** How busy each month is beside an even one: peaks in May, in September and before the New Year, silence in July. */
const months = [0.5, 0.9, 1.1, 1.2, 1.7, 0.7, 0.15, 0.35, 1.8, 1.2, 1.2, 1.5] as const;

/** Students write between lectures and in the evening. */
const hours = {
  '08': 1,
  '09': 3,
  '10': 5,
  '11': 6,
  '12': 8,
  '13': 8,
  '14': 7,
  '15': 7,
  '16': 6,
  '17': 6,
  '18': 6,
  '19': 7,
  '20': 8,
  '21': 8,
  '22': 6,
} as const;

/** Every day from one to another, both included. */
export function daysFrom(from: Day, until: Day): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) days.push(day);

  return days;
}

/** How much is begun on a day beside a working day of an even month. */
export function weightOf(day: Day, calendar: Calendar): number {
  const month = months[Number(day.slice(5, 7)) - 1] ?? 1;
  if (calendar.isWorking(day)) return month * rush(day);

  return month * (isWeekend(day) ? 0.3 : 0.1);
}

/** Three weeks before the New Year everybody wants something, then nobody does. */
function rush(day: Day): number {
  const date = day.slice(5);
  if (date >= '12-24') return 0.4;
  return date >= '12-01' ? 1.4 : 1;
}

/** `count` days in their order, each as often as its weight says, the same whatever the dice do elsewhere. */
export function spread(count: number, days: readonly Day[], calendar: Calendar, dice: Dice): Day[] {
  const weights = days.map((day) => weightOf(day, calendar));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const found: Day[] = [];
  let reached = 0;

  for (const [index, day] of days.entries()) {
    reached += ((weights[index] ?? 0) / total) * count;
    while (found.length < reached - dice.next() * 0.5 && found.length < count) found.push(day);
  }

  return found;
}

/** A moment of the day at which a student sits down; its second is never that of a sitting of the staff. */
export function momentOn(day: Day, dice: Dice): Date {
  return new Date(moscowMoment(day, `${dice.weighted(hours)}:00`).getTime() + awayFromSittings(dice));
}

/** Minutes within an hour, and between 15 and 60 seconds: the staff act within the first seconds of a minute. */
export function awayFromSittings(dice: Dice): number {
  return dice.between(0, 59) * 60_000 + dice.between(15_000, 59_900);
}

/** So many hours later, at night put off to the morning. */
export function hoursLater(moment: Date, hoursAway: number, dice: Dice): Date {
  const later = new Date(moment.getTime() + Math.max(0.2, hoursAway) * 3_600_000);
  const hour = (later.getUTCHours() + 3) % 24;
  const asleep = hour < 8 ? 8 - hour : 0;
  const whole = Math.floor(later.getTime() / 60_000) * 60_000;

  return new Date(whole + asleep * 3_600_000 + dice.between(15_000, 59_900));
}
