import { moscowDay } from '#regulation/calendar.ts';
import type { LayoutServerLoad } from './$types';

/** Who is looking, in which language and theme. */
export const load: LayoutServerLoad = ({ locals }) => {
  const { actor, lang, theme } = locals;
  const now = new Date();

  return { me: actor && personOf(actor), lang, theme, now: now.toISOString(), today: moscowDay(now) };
};

function personOf(actor: NonNullable<App.Locals['actor']>) {
  const { id, name, email, kind, roles, unit } = actor;
  const staff = roles.includes('operator') || roles.includes('agent');

  return { id, name, email, kind, roles, unit, staff, client: kind === 'student', mayCreate: kind === 'student' };
}
