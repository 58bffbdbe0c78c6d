import type { z } from '@hono/zod-openapi';
import { terms as en } from '#messages/en/terms.ts';
import type { Locale } from '#messages/format.ts';
import { terms as ru } from '#messages/ru/terms.ts';
import type { Category } from '#regulation/codes.ts';
import { type TermsAsk, explainTerms, firstDateInTime, termsOf } from '#regulation/terms.ts';
import { whereKnown } from '#regulation/where-known.ts';
import { theCalendar } from '../db/calendar.ts';
import { theSettings } from '../db/settings.ts';
import type { deadlines } from './schemas.ts';

/** 4.1.1, 4.2.2, 4.4.1. All terms of a date with their explanation. Throws RuleError `calendar_missing`. */
export async function deadlinesOf(category: Category, ask: TermsAsk, lang: Locale): Promise<z.infer<typeof deadlines>> {
  const calendar = await theCalendar();
  const settings = (await theSettings()).terms(category);
  const say = (lang === 'ru' ? ru : en).step;

  return {
    ...termsOf(ask, settings, calendar),
    // At the end of the last year that has a calendar the nearest date is not known yet.
    firstDateInTime: whereKnown(() => firstDateInTime(ask.submittedAt, settings, calendar)),
    explanation: explainTerms(ask, settings, calendar).map((step) => ({
      term: step.term,
      clause: step.clause,
      days: step.days,
      text: say(step),
    })),
  };
}
