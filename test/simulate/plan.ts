import { addDays, type Calendar, type Day, isWeekend, moscowDay } from '#regulation/calendar.ts';
import type { Category } from '#regulation/codes.ts';
import { defaultTermSettings } from '#regulation/settings.ts';
import { firstDateInTime } from '#regulation/terms.ts';
import { fieldsOf, type PlannedFields } from './fields.ts';
import { type Dice, diceOf } from './random.ts';
import { daysFrom, momentOn, spread } from './shape.ts';
import { type Traits, traitsOf } from './traits.ts';

/** What one run is asked for. */
export interface PlanAsk {
  students: number;
  /** About one request a student. */
  requests: number;
  from: Day;
  until: Day;
  seed: number;
}

/** One request of the year before anybody has sent it. */
export interface Planned extends PlannedFields {
  id: number;
  /** Which student. */
  client: number;
  category: Category;
  sentAt: Date;
  serviceDate: Day;
  eventDate: Day | null;
  title: string;
  traits: Traits;
}

/** How much of all is asked in each category. */
export const demand = {
  rooms: 35,
  printing: 15,
  media: 14,
  information: 15,
  souvenirs: 13,
  transport: 8,
} as const satisfies Record<Category, number>;

const names = ['Вечер настольных игр', 'Турнир по шахматам', 'Репетиция хора', 'Лекция о праве', 'Квиз', 'Киновечер'];
const lateShare = 0.1;

/** The requests of a year, the earliest first: the same for the same ask, and pure. */
export function planOf(ask: PlanAsk, calendar: Calendar): Planned[] {
  const days = spread(ask.requests, daysFrom(ask.from, ask.until), calendar, diceOf(ask.seed, 'days'));
  const planned: Planned[] = [];

  for (let event = 0; planned.length < days.length; event++) {
    const dice = diceOf(ask.seed, `event ${event}`);
    const day = days[planned.length] ?? ask.until;
    planned.push(...requestsOf(event, day, ask, calendar, dice).slice(0, days.length - planned.length));
  }

  return planned
    .toSorted((a, b) => a.sentAt.getTime() - b.sentAt.getTime())
    .map((request, id) => ({ ...request, id, sentAt: new Date(request.sentAt.getTime() + (id % 10)) }));
}

/** One event asks for one, two or three things of the University. */
function requestsOf(event: number, day: Day, ask: PlanAsk, calendar: Calendar, dice: Dice): Planned[] {
  const count = Number(dice.weighted({ '1': 78, '2': 16, '3': 6 }));
  const client = clientOf(ask, dice);
  const title = `${dice.pick(names)} № ${event + 1}`;
  const first = momentOn(day, dice);
  const wanted = new Set<Category>();
  while (wanted.size < count) wanted.add(dice.weighted(demand));

  return [...wanted].map((category, index): Planned => {
    const sentAt = new Date(first.getTime() + index * 120_000);
    const serviceDate = serviceDateOf(sentAt, category, calendar, dice);
    const eventDate = category === 'rooms' || category === 'media' ? null : addDays(serviceDate, dice.between(0, 3));

    return {
      id: 0,
      client,
      category,
      sentAt,
      serviceDate,
      eventDate,
      title,
      traits: traitsOf(dice),
      ...fieldsOf(category, serviceDate, title, dice),
    };
  });
}

/** One student in twenty organises, and sends a third of everything. */
function clientOf({ students }: PlanAsk, dice: Dice): number {
  const organisers = Math.max(1, Math.floor(students / 20));
  return dice.chance(0.33) ? dice.between(0, organisers - 1) : dice.between(0, students - 1);
}

/** 4.1.1. Some days after the first that is in time, seldom on a day off; or, now and then, before it. */
function serviceDateOf(sentAt: Date, category: Category, calendar: Calendar, dice: Dice): Day {
  const first = firstDateInTime(sentAt, defaultTermSettings(category), calendar);
  if (dice.chance(lateShare)) return later(addDays(first, -dice.between(1, 3)), addDays(moscowDay(sentAt), 1));

  let day = addDays(first, Math.min(40, Math.floor(dice.aboutMean(8))));
  for (let tries = 0; tries < 4 && !calendar.isWorking(day); tries++) {
    if (dice.chance(isWeekend(day) ? 0.35 : 0.1)) break;
    day = addDays(day, 1);
  }

  return day;
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}
