import { z } from 'zod';
import { catalogueKinds } from '#regulation/catalogue/fields.ts';
import { forgetDictionaries } from '../db/dictionaries.ts';
import { keepChange } from './agent-by.ts';
import { lockCatalogue } from './check-entry.ts';
import { command } from './command.ts';
import { ensureOperator } from './ensure-operator.ts';
import { entryBy } from './entry-by.ts';

const input = z.object({ kind: z.enum(catalogueKinds), id: z.string().max(100) });

/**
 * 3.2.3. Takes a building or resource out of use: it can't be promised any more, what was promised stays. A building takes
 * its rooms along. Twice is once.
 */
export const retireEntry = command(input, async (act, { kind, id }) => {
  ensureOperator(act.actor);
  await lockCatalogue(act.trx);
  const entry = await entryBy(act, kind, id);
  if (entry.retiredAt) return;

  const set = { retired_at: act.now, version: entry.version + 1 };
  if (kind === 'building') await act.trx.updateTable('buildings').set(set).where('code', '=', id).execute();
  else await act.trx.updateTable('resources').set(set).where('id', '=', id).execute();
  await keepChange(act, `${kind}.${id}`, { inUse: true }, { inUse: false });
  forgetDictionaries();
});
