import { moscowDay } from '#regulation/calendar.ts';
import { unreadCount } from '#server/queries/notifications.ts';
import type { LayoutServerLoad } from './$types';
import { now as clock } from '#server/clock.ts';

/** Who is looking, in which language, theme and version. */
export const load: LayoutServerLoad = async ({ locals, request }) => {
  const { actor, session, lang, theme, special } = locals;
  const now = clock();

  const { method } = request;
  const unread = actor && method !== 'GET' ? await unreadCount(actor) : locals.unread;

  return {
    me: actor && personOf(actor),
    unread,
    session,
    lang,
    theme,
    special,
    now: now.toISOString(),
    today: moscowDay(now),
  };
};

function personOf(actor: NonNullable<App.Locals['actor']>) {
  const { id, name, email, kind, roles, unit, preferences } = actor;
  const staff = roles.includes('operator') || roles.includes('agent');

  return {
    id,
    name,
    email,
    kind,
    roles,
    unit,
    staff,
    client: kind === 'student',
    mayCreate: kind === 'student',
    singleKeys: preferences.singleKeys !== false,
  };
}
