import { z } from 'zod';
import { readBlock } from '#regulation/blocks.ts';
import { RuleError } from '#regulation/rule-error.ts';
import { command } from './command.ts';
import { ensureOperator } from './ensure-operator.ts';
import { bookableResource, hold, recordBlock } from './hold.ts';
import { text, uuid } from './inputs.ts';

const input = z.object({
  resource: uuid,
  day: z.string(),
  from: z.string(),
  toDay: z.string().optional(),
  to: z.string(),
  note: text(150),
});

/** 3.2.3, codes 5. The Operator takes a resource for the University itself: repairs, a meeting. Throws RuleError `taken` naming what is there. */
export const blockResource = command(input, async (act, { resource, note, ...typed }) => {
  ensureOperator(act.actor);
  await bookableResource(act, resource);
  const period = readBlock(typed, act.now);
  if (Array.isArray(period)) throw new RuleError('form_incomplete', { errors: period });

  const [id = ''] = await hold(act, [{ resource, period, note }]);
  await recordBlock(act, { booking: id, series: null }, 'blocked', { resource, note, ...period });

  return { id };
});
