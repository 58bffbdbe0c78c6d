import { terms as en } from '#messages/en/terms.ts';
import type { Locale } from '#messages/format.ts';
import { terms as ru } from '#messages/ru/terms.ts';
import type { Day } from '#regulation/calendar.ts';
import type { Category } from '#regulation/codes.ts';
import { type Terms, type TermsAsk, explainTerms, firstDateInTime, termsOf } from '#regulation/terms.ts';
import { whereKnown } from '#regulation/where-known.ts';
import { theCalendar } from '../db/calendar.ts';
import { theSettings } from '../db/settings.ts';

/** All terms of a date; of each the working days counted, nearest first, and a sentence. */
export interface Deadlines extends Terms {
  /** Null at the end of the last year that has a calendar. */
  firstDateInTime: Day | null;
  explanation: {
    term: 'submissionDeadline' | 'replyDeadline' | 'responseDue';
    clause: string;
    days: Day[];
    text: string;
  }[];
}

/** 4.1.1, 4.2.2, 4.4.1. All terms of a date with their explanation. Throws RuleError `calendar_missing`. */
export async function deadlinesOf(category: Category, ask: TermsAsk, lang: Locale): Promise<Deadlines> {
  const calendar = await theCalendar();
  const settings = (await theSettings()).terms(category);
  const say = (lang === 'ru' ? ru : en).step;

  return {
    ...termsOf(ask, settings, calendar),
    firstDateInTime: whereKnown(() => firstDateInTime(ask.submittedAt, settings, calendar)),
    explanation: explainTerms(ask, settings, calendar).map((step) => ({
      term: step.term,
      clause: step.clause,
      days: step.days,
      text: say(step),
    })),
  };
}
