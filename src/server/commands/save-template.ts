import { z } from 'zod';
import { categories } from '#regulation/codes.ts';
import { keepChange } from './agent-by.ts';
import { command } from './command.ts';
import { ensureOperator } from './ensure-operator.ts';
import { text } from './inputs.ts';

const input = z.object({
  id: z.uuid().optional(),
  category: z.enum(categories).nullish(),
  kind: z.enum(['message', 'question']),
  name: text(80),
  text: text(4000),
});

/** R-4.6.2/2. A text to begin a message with, for one category or all; never sent by itself. */
export const saveTemplate = command(input, async (act, { id, category, kind, name, text }) => {
  ensureOperator(act.actor);
  const row = { category: category ?? null, kind, name, text };
  const before = id ? await act.trx.selectFrom('templates').selectAll().where('id', '=', id).executeTakeFirst() : null;

  if (id) await act.trx.updateTable('templates').set(row).where('id', '=', id).execute();
  else await act.trx.insertInto('templates').values(row).execute();
  await keepChange(act, 'templates', before ?? null, row);
});
