import { z } from 'zod';
import { catalogueKinds } from '#regulation/catalogue/fields.ts';
import { RuleError } from '#regulation/rule-error.ts';
import { forgetDictionaries } from '../db/dictionaries.ts';
import { keepChange } from './agent-by.ts';
import { checkEntry, lockCatalogue } from './check-entry.ts';
import { command } from './command.ts';
import { ensureOperator } from './ensure-operator.ts';
import { entryBy } from './entry-by.ts';

const input = z.object({ kind: z.enum(catalogueKinds), id: z.string().max(100) });

/**
 * 3.2.3. Brings a building or resource back into use. Throws RuleError `form_incomplete` where its name or number is by now
 * another one's. Twice is once.
 */
export const returnEntry = command(input, async (act, { kind, id }) => {
  ensureOperator(act.actor);
  await lockCatalogue(act.trx);
  const entry = await entryBy(act, kind, id);
  if (!entry.retiredAt) return;

  const { errors } = await checkEntry(act.trx, kind, {}, entry);
  if (errors.length > 0) throw new RuleError('form_incomplete', { errors });

  const set = { retired_at: null, version: entry.version + 1 };
  if (kind === 'building') await act.trx.updateTable('buildings').set(set).where('code', '=', id).execute();
  else await act.trx.updateTable('resources').set(set).where('id', '=', id).execute();
  await keepChange(act, `${kind}.${id}`, { inUse: false }, { inUse: true });
  forgetDictionaries();
});
