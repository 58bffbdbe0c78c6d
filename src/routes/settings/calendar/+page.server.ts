import { fail } from '@sveltejs/kit';
import { calendarProblemText } from '#messages/calendar-problem.ts';
import { isDay, moscowDay } from '#regulation/calendar.ts';
import { missingYear } from '#regulation/clock-notices.ts';
import { isOperator } from '#regulation/permissions.ts';
import { now as clock } from '#server/clock.ts';
import { changeDay } from '#server/commands/change-day.ts';
import { CalendarRefused, importCalendar } from '#server/commands/import-calendar.ts';
import { recomputeTerms } from '#server/commands/recompute-terms.ts';
import { removeDay } from '#server/commands/remove-day.ts';
import { calendarSettings, touchedBySettings, yearOfCalendar } from '#server/queries/settings.ts';
import { termsPreview } from '#server/queries/terms-preview.ts';
import { formAction, listOf, textOf } from '../../form-action.ts';
import { calendarKeeperOnly } from '../operator-only.ts';
import type { Actions, PageServerLoad } from './$types';

const shownProblems = 30;

/** TIME/2. The years, the University's own days over them, and what counting anew would change; the last for Operators. */
export const load: PageServerLoad = async (event) => {
  const actor = calendarKeeperOnly(event);
  const today = moscowDay(clock());
  const calendar = await calendarSettings(today);
  const year = yearAsked(event.url, today);

  const [days, touched, preview] = await Promise.all([
    yearOfCalendar(year),
    touchedBySettings(),
    isOperator(actor) ? termsPreview() : null,
  ]);
  const missing = missingYear(
    calendar.years.map((one) => one.year),
    today,
  );

  return { ...calendar, year, days: calendar.days, shown: days, touched, preview, missing };
};

function yearAsked(url: URL, today: string): number {
  const asked = url.searchParams.get('year') ?? '';
  return Number(isDay(`${asked}-01-01`) ? asked : today.slice(0, 4));
}

export const actions: Actions = {
  day: formAction('day', (actor, form) =>
    changeDay(actor, {
      day: textOf(form, 'day') ?? '',
      kind: (textOf(form, 'kind') ?? 'free') as 'free',
      reason: textOf(form, 'reason') ?? '',
      document: textOf(form, 'document'),
    }),
  ),

  removeDay: formAction('removeDay', (actor, form) => removeDay(actor, { day: textOf(form, 'day') ?? '' })),

  recompute: formAction('recompute', (actor, form) =>
    recomputeTerms(actor, { reason: textOf(form, 'reason') ?? '', numbers: listOf(form, 'numbers') }),
  ),

  import: async (event) => {
    const form = await event.request.clone().formData();
    const file = form.get('file');
    const text = file instanceof File ? await file.text() : '';

    try {
      return await formAction('import', (actor) => importCalendar(actor, { file: text }))(event);
    } catch (cause) {
      if (!(cause instanceof CalendarRefused)) throw cause;
      const said = cause.problems.map((problem) => calendarProblemText(problem, event.locals.lang));
      const more = Math.max(0, said.length - shownProblems);
      return fail(422, { action: 'import', message: '', errors: {}, values: {}, problems: said.slice(0, shownProblems), more });
    }
  },
};
