import { error, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { isOperator, keepsCalendar } from '#regulation/permissions.ts';
import type { LayoutServerLoad } from './$types';

/** 4.6.1, R-1.5/1. Settings are the Operator's; the administrator keeps the calendar alone. */
export const load: LayoutServerLoad = ({ locals: { actor }, url }) => {
  if (!actor) redirect(302, `${resolve('/sign-in')}?next=${encodeURIComponent(url.pathname)}`);

  const calendar = resolve('/settings/calendar');
  if (!isOperator(actor)) {
    if (!keepsCalendar(actor)) error(403, 'operator_only');
    if (url.pathname !== calendar) redirect(303, calendar);
  }

  return { whole: isOperator(actor) };
};
