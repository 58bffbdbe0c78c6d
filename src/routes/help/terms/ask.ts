import { type Day, isDay, moscowDay, moscowMoment } from '#regulation/calendar.ts';
import { categorySpecs } from '#regulation/categories.ts';
import { type Category, categories } from '#regulation/codes.ts';
import type { TermsAsk } from '#regulation/terms.ts';

/** More working days than a year has. */
export const mostDays = 366;

/** What the form was filled with, as it was typed. */
export interface Typed {
  category: Category;
  serviceDate: string;
  eventDate: string;
  sentOn: string;
  from: string;
  days: string;
  direction: 'add' | 'subtract';
}

export function typedOf(query: URLSearchParams): Typed {
  const asked = query.get('category');
  const text = (name: string) => (query.get(name) ?? '').slice(0, 20);

  return {
    category: categories.find((one) => one === asked) ?? 'rooms',
    serviceDate: text('date'),
    eventDate: text('event'),
    sentOn: text('sent'),
    from: text('from'),
    days: text('days'),
    direction: query.get('direction') === 'subtract' ? 'subtract' : 'add',
  };
}

export type TermsMistake = 'serviceDate' | 'eventDate' | 'eventEarly' | 'sentOn';

/** 4.1.1. The dates to count with; a mistake that is named, or null where nothing was asked yet. */
export function termsAskOf(typed: Typed, now: Date): { ask: TermsAsk } | { wrong: TermsMistake } | null {
  const { serviceDate, sentOn, category } = typed;
  const rule = categorySpecs[category].eventDate;
  const eventDate = rule === 'same' ? serviceDate : typed.eventDate || serviceDate;

  if (serviceDate === '') return null;
  if (!isDay(serviceDate)) return { wrong: 'serviceDate' };
  if (!isDay(eventDate)) return { wrong: 'eventDate' };
  if (rule === 'on_or_after' && eventDate < serviceDate) return { wrong: 'eventEarly' };
  if (sentOn !== '' && !isDay(sentOn)) return { wrong: 'sentOn' };

  return { ask: { serviceDate, eventDate, submittedAt: momentOf(sentOn, now) } };
}

/** R-TIME/5. Only the day of sending matters; today it is this very moment. */
function momentOf(day: string, now: Date): Date {
  return day === '' || day === moscowDay(now) ? now : moscowMoment(day, '12:00');
}

/** R-TIME/3, R-TIME/4. What to count from a day, a mistake, or null where nothing was asked. */
export function countAskOf({ from, days }: Typed): { from: Day; days: number } | { wrong: 'from' | 'days' } | null {
  if (from === '' && days === '') return null;
  if (!isDay(from)) return { wrong: 'from' };
  if (!/^\d{1,3}$/.test(days) || Number(days) > mostDays) return { wrong: 'days' };

  return { from, days: Number(days) };
}
