import { z } from 'zod';
import { checkWeekly } from '#regulation/blocks.ts';
import { moscowMoment, weekdays } from '#regulation/calendar.ts';
import { RuleError } from '#regulation/rule-error.ts';
import { daysOfSeries } from '#regulation/weekly.ts';
import { calendarFrom } from '../db/calendar.ts';
import { command } from './command.ts';
import { ensureOperator } from './ensure-operator.ts';
import { bookableResource, hold, recordBlock } from './hold.ts';
import { text, uuid } from './inputs.ts';

const input = z.object({
  resource: uuid,
  weekdays: z.array(z.enum(weekdays)).max(7),
  from: z.string(),
  to: z.string(),
  since: z.string(),
  until: z.string(),
  except: z.array(z.string()).max(100).default([]),
  skipDaysOff: z.boolean().default(false),
  note: text(150),
});

/** 3.2.3, codes 5. A weekly series of blocks, all of it or none. Throws RuleError `taken` naming what is there. */
export const blockWeekly = command(input, async (act, { resource, note, ...rule }) => {
  ensureOperator(act.actor);
  await bookableResource(act, resource);
  const errors = checkWeekly(rule, act.now);
  const days = errors.length > 0 ? [] : daysOfSeries(rule, await calendarFrom(act.trx));
  const times = days
    .map((day) => ({ from: moscowMoment(day, rule.from), to: moscowMoment(day, rule.to) }))
    .filter(({ to }) => to > act.now);
  if (errors.length > 0) throw new RuleError('form_incomplete', { errors });
  if (times.length === 0) throw new RuleError('form_incomplete', { errors: [{ field: 'weekdays', code: 'no_days' }] });

  const { id: series } = await act.trx
    .insertInto('block_series')
    .values({ resource, note, rule: JSON.stringify(rule), created_by: act.actor.id, created_at: act.now })
    .returning('id')
    .executeTakeFirstOrThrow();
  const [first = ''] = await hold(
    act,
    times.map((period) => ({ resource, period, note, series })),
  );
  await recordBlock(act, { booking: null, series }, 'blocked', { resource, note, rule, count: times.length });

  return { id: first, series, count: times.length };
});
