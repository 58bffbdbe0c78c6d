import { error, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { isAgent, isOperator } from '#regulation/permissions.ts';
import type { Person } from '#server/auth/sessions.ts';

/** 2.1, 2.3. Resources are the staff's: an Agent sees them, an Operator keeps them; for everybody else the page is not there. */
export function staffOnly({ locals: { actor }, url }: { locals: App.Locals; url: URL }): Person {
  if (!actor) redirect(303, `${resolve('/sign-in')}?next=${encodeURIComponent(url.pathname + url.search)}`);
  if (!isAgent(actor) && !isOperator(actor)) error(404, 'not_found');

  return actor;
}

/** 4.6.1. What is kept by the Operator: for an Agent the page is closed, for everybody else it is not there. */
export function operatorOnly(event: { locals: App.Locals; url: URL }): Person {
  const actor = staffOnly(event);
  if (!isOperator(actor)) error(403, 'operator_only');

  return actor;
}
