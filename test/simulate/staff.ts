import { addDays, type Day, daysBetween } from '#regulation/calendar.ts';
import { type Category, categories } from '#regulation/codes.ts';
import { demand } from './plan.ts';
import { diceOf } from './random.ts';

export interface Absence {
  since: Day;
  until: Day;
  /** A leave is known long before, an illness on its first day. */
  kind: 'leave' | 'illness';
}

export interface PlannedAgent {
  name: string;
  email: string;
  categories: Category[];
  absences: Absence[];
}

interface StaffAsk {
  agents: number;
  from: Day;
  until: Day;
  seed: number;
}

// prettier-ignore
const surnames = ['Агатова', 'Берёзов', 'Вишнёва', 'Гранитов', 'Дубова', 'Ельников', 'Жасминова', 'Ивняков', 'Калинина', 'Липов', 'Малинова', 'Ольхов'];

/** The Agents of the year: what they carry out, and when they are away. */
export function staffOf({ agents, from, until, seed }: StaffAsk): PlannedAgent[] {
  return specialisationsOf(agents).map((own, index) => ({
    name: `${surnames[index % surnames.length]} ${index + 1}`,
    email: `agent${index + 1}@simulation.test`,
    categories: own,
    absences: absencesOf(index, from, until, seed),
  }));
}

/**
 * 2.1/1. One category after another is given to the Agent who has the least to do, those with the most demand first, until
 * every one is in so many hands as its share of the demand needs and in two at least.
 */
export function specialisationsOf(agents: number): Category[][] {
  const own = Array.from({ length: agents }, () => ({ categories: [] as Category[], share: 0 }));
  const byDemand = categories.toSorted((a, b) => demand[b] - demand[a]);

  for (const category of byDemand) {
    const hands = Math.min(agents, Math.max(2, Math.round((demand[category] / 100) * agents * 1.5)));
    const chosen = own.toSorted((a, b) => a.share - b.share).slice(0, hands);
    for (const one of chosen) {
      one.categories.push(category);
      one.share += demand[category] / hands;
    }
  }

  return own.map((one) => one.categories);
}

/** Four weeks of leave a year in two parts, one of them in July or August, and two illnesses of about a week. */
function absencesOf(index: number, from: Day, until: Day, seed: number): Absence[] {
  const dice = diceOf(seed, `absences ${index}`);
  const year = from.slice(0, 4);
  const stretch = (since: Day, days: number, kind: Absence['kind']) => ({
    since,
    until: addDays(since, days - 1),
    kind,
  });
  const anyDay = () => addDays(from, dice.between(0, Math.max(0, daysBetween(from, until) - 7)));

  return [
    stretch(addDays(`${year}-07-01`, dice.between(0, 45)), 14, 'leave'),
    stretch(anyDay(), 14, 'leave'),
    stretch(anyDay(), dice.between(3, 9), 'illness'),
    stretch(anyDay(), dice.between(3, 9), 'illness'),
  ];
}

/** Whether an Agent is away on a day. */
export function isAway({ absences }: PlannedAgent, day: Day): boolean {
  return absences.some(({ since, until }) => since <= day && day <= until);
}
