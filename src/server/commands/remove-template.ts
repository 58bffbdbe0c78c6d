import { z } from 'zod';
import { keepChange } from './agent-by.ts';
import { command } from './command.ts';
import { ensureOperator } from './ensure-operator.ts';

/** R-4.6.2/2. Takes a template away; messages begun with it stay. Twice is once. */
export const removeTemplate = command(z.object({ id: z.uuid() }), async (act, { id }) => {
  ensureOperator(act.actor);
  const before = await act.trx.deleteFrom('templates').where('id', '=', id).returningAll().executeTakeFirst();
  if (before) await keepChange(act, 'templates', before, null);
});
