import { z } from 'zod';
import { forgetDictionaries } from '../db/dictionaries.ts';
import { keepChange } from './agent-by.ts';
import { command } from './command.ts';
import { ensureOperator } from './ensure-operator.ts';
import { uuid } from './inputs.ts';

/** ux 4.2. Takes a photo away; its file is deleted as one that nobody uses. Twice is once. */
export const removePhoto = command(z.object({ file: uuid }), async (act, { file }) => {
  ensureOperator(act.actor);
  const removed = await act.trx.deleteFrom('photos').where('file', '=', file).returningAll().executeTakeFirst();
  if (!removed) return;

  const { kind } = await act.trx
    .selectFrom('resources')
    .select('kind')
    .where('id', '=', removed.resource)
    .executeTakeFirstOrThrow();
  await keepChange(act, `${kind}.${removed.resource}`, { photo: removed.alt }, { photo: null });
  forgetDictionaries();
});
