import { z } from 'zod';
import { isDay } from '#regulation/calendar.ts';
import { forgetCalendar } from '../db/calendar.ts';
import { command } from './command.ts';
import { ensureCalendarKeeper } from './ensure-calendar-keeper.ts';

/** TIME/2, 4.6.1. Takes the University's own day back: the federal calendar counts again. Twice is once. */
export const removeDay = command(z.object({ day: z.string() }), async ({ trx, actor, now }, { day }) => {
  ensureCalendarKeeper(actor);
  if (!isDay(day)) return;
  const before = await trx.deleteFrom('calendar_overrides').where('day', '=', day).returningAll().executeTakeFirst();
  if (!before) return;

  await trx
    .insertInto('settings_history')
    .values({ name: `day.${day}`, before: JSON.stringify(before), after: null, reason: null, actor: actor.id, at: now })
    .execute();
  forgetCalendar();
});
