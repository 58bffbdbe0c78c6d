import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { notices } from '#messages/ru/notices.ts';
import { notices as enNotices } from '#messages/en/notices.ts';
import { readNotifications } from '#server/commands/read-notifications.ts';
import { setLetters } from '#server/commands/set-letters.ts';
import { latinNumber } from '#server/number.ts';
import { myNotifications } from '#server/queries/notifications.ts';
import { lettersOf } from '#server/queries/letters.ts';
import { formAction } from '../form-action.ts';
import type { Actions, PageServerLoad } from './$types';

/** 4 «Notifications». What the person was told, in words, the newest first. */
export const load: PageServerLoad = async ({ locals }) => {
  const { actor, lang } = locals;
  if (!actor) redirect(302, `${resolve('/sign-in')}?next=${encodeURIComponent(resolve('/notifications'))}`);

  const texts = lang === 'en' ? enNotices : notices;
  const rows = await myNotifications(actor);

  return {
    letters: await lettersOf(actor),
    items: rows.map(({ id, kind, facts, created_at, read_at, number, title, reply_deadline, response_due }) => {
      const known = { replyDeadline: reply_deadline, responseDue: response_due, facts };
      const draft = typeof facts.draft === 'string' ? facts.draft : null;

      return {
        id,
        number,
        title,
        subject: texts[kind].title(known),
        text: texts[kind].text(known),
        at: created_at,
        unread: read_at === null,
        address: number
          ? resolve('/requests/[number]', { number: latinNumber(number) })
          : kind === 'calendar_missing'
            ? resolve('/settings/calendar')
            : draft
              ? resolve('/new/[draft]', { draft })
              : typeof facts.item === 'string' && `${resolve('/')}resources/stock/${facts.item}`,
      };
    }),
  };
};

export const actions: Actions = {
  readAll: formAction('readAll', (actor) => readNotifications(actor, {})),
  letters: formAction('letters', (actor, form) => setLetters(actor, { optional: form.get('optional') === 'on' })),
};
