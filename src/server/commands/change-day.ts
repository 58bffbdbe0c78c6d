import { z } from 'zod';
import { isDay } from '#regulation/calendar.ts';
import { RuleError } from '#regulation/rule-error.ts';
import { forgetCalendar } from '../db/calendar.ts';
import { command } from './command.ts';
import { ensureCalendarKeeper } from './ensure-calendar-keeper.ts';
import { optionalText, text } from './inputs.ts';

const input = z.object({
  day: z.string(),
  kind: z.enum(['working', 'free', 'down']),
  reason: text(300),
  document: optionalText(300),
});

/**
 * TIME/2, 4.6.1. The University's own working or free day, or a day on which the service was down. Terms that are stored stay
 * (R-TIME/6): recomputing them is a step of its own. Throws `calendar_missing` for a year that is not loaded.
 */
export const changeDay = command(input, async ({ trx, actor, now }, { day, kind, reason, document }) => {
  ensureCalendarKeeper(actor);
  if (!isDay(day)) throw new RuleError('form_incomplete', { errors: [{ field: 'day', code: 'required' }] });
  const year = Number(day.slice(0, 4));
  const loaded = await trx.selectFrom('calendar_years').select('year').where('year', '=', year).executeTakeFirst();
  if (!loaded) throw new RuleError('calendar_missing', { year });

  const before = await trx
    .selectFrom('calendar_overrides')
    .selectAll()
    .where('day', '=', day)
    .forUpdate()
    .executeTakeFirst();
  const row = {
    day,
    working: kind === 'down' ? (before?.working ?? null) : kind === 'working',
    down: kind === 'down' || (before?.down ?? false),
    reason,
    document: document ?? null,
    changed_by: actor.id,
    changed_at: now,
  };

  await trx
    .insertInto('calendar_overrides')
    .values(row)
    .onConflict((conflict) => conflict.column('day').doUpdateSet(row))
    .execute();
  await trx
    .insertInto('settings_history')
    .values({
      name: `day.${day}`,
      before: before ? JSON.stringify(before) : null,
      after: JSON.stringify(row),
      reason,
      actor: actor.id,
      at: now,
    })
    .execute();
  forgetCalendar();
});
