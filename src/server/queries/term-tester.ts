import { ruleText } from '#messages/rule-text.ts';
import type { Locale } from '#messages/format.ts';
import { addDays, type Day, moscowDay } from '#regulation/calendar.ts';
import { type Category, categories } from '#regulation/codes.ts';
import { RuleError } from '#regulation/rule-error.ts';
import { type TermsAsk, countBack, countForward, firstDateInTime } from '#regulation/terms.ts';
import { whereKnown } from '#regulation/where-known.ts';
import { theCalendar } from '../db/calendar.ts';
import { theSettings } from '../db/settings.ts';
import { deadlinesOf } from './deadlines.ts';

/** R-4.6.2/1. What the tester says of a date; a year without a calendar is said in a sentence. */
export async function testedTerms(category: Category, ask: TermsAsk, lang: Locale) {
  const { latePolicy } = (await theSettings()).category(category);
  const sent = moscowDay(ask.submittedAt);
  const { serviceDate } = ask;

  return orSaid(lang, async () => {
    const terms = await deadlinesOf(category, ask, lang);
    const isPast = serviceDate < sent;
    const isTooFar = serviceDate > addDays(sent, 365);
    const late = latePolicy === 'block' ? ('blocked' as const) : ('late' as const);
    const kind = isPast ? ('past' as const) : isTooFar ? ('tooFar' as const) : terms.late ? late : ('inTime' as const);

    return { kind, sent, ...ask, ...terms };
  });
}

/** R-4.6.2/1. The first day in time of each category for what is sent now; null where no calendar says it. */
export async function firstDates(now: Date) {
  const [calendar, settings] = [await theCalendar(), await theSettings()];

  return categories.map((category) => {
    const terms = settings.terms(category);
    return { category, leadDays: terms.leadDays, first: whereKnown(() => firstDateInTime(now, terms, calendar)) };
  });
}

/** R-TIME/3, R-TIME/4. The working days counted from a day; the last one is the result. */
export async function countedDays(from: Day, days: number, direction: 'add' | 'subtract', lang: Locale) {
  const calendar = await theCalendar();

  return orSaid(lang, async () => {
    calendar.isWorking(from); // a day of an unknown year is told, even where nothing is counted
    const counted = (direction === 'add' ? countForward : countBack)(from, days, calendar);
    return { from, days: counted, result: counted.at(-1) ?? from };
  });
}

async function orSaid<Said>(lang: Locale, count: () => Promise<Said>): Promise<Said | { problem: string }> {
  try {
    return await count();
  } catch (error) {
    if (error instanceof RuleError) return { problem: ruleText(error.rule, error.details, lang) };
    throw error;
  }
}
