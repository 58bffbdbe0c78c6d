import { error, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { isOperator, keepsCalendar } from '#regulation/permissions.ts';
import type { Person } from '#server/auth/sessions.ts';

interface Asked {
  locals: App.Locals;
  url: URL;
}

/** 4.6.1. Settings are the Operator's; the administrator is led to the calendar, which they keep too (R-1.5/1). */
export function operatorOnly(asked: Asked): Person {
  const actor = calendarKeeperOnly(asked);
  if (!isOperator(actor)) redirect(303, resolve('/settings/calendar'));

  return actor;
}

/** R-1.5/1, R-4.6.1/1. The calendar is the Operator's and the administrator's. */
export function calendarKeeperOnly({ locals: { actor }, url }: Asked): Person {
  if (!actor) redirect(302, `${resolve('/sign-in')}?next=${encodeURIComponent(url.pathname)}`);
  if (!keepsCalendar(actor)) error(403, 'operator_only');

  return actor;
}
