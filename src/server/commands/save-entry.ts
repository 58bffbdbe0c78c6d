import { z } from 'zod';
import { catalogueKinds } from '#regulation/catalogue/fields.ts';
import { RuleError } from '#regulation/rule-error.ts';
import { forgetDictionaries } from '../db/dictionaries.ts';
import { checkEntry, lockCatalogue } from './check-entry.ts';
import { command } from './command.ts';
import { ensureOperator } from './ensure-operator.ts';
import { entryBy } from './entry-by.ts';
import { cleanText } from '../forms/clean-fields.ts';
import { writeEntry } from './write-entry.ts';

const line = z
  .string()
  .max(2000)
  .transform((text) => cleanText(text));
const input = z.object({
  kind: z.enum(catalogueKinds),
  /** Of the entry that is changed; without it a new one is made. */
  id: z.string().max(100).optional(),
  version: z.coerce.number().int().positive().optional(),
  values: z.record(z.string(), z.union([line, z.array(line).max(50)]).optional()),
});

/**
 * 4.6.1, codes 5. The Operator adds a building or resource, or changes it; promises that were given stay as they are.
 * Throws RuleError `form_incomplete` naming each wrong field, `stale` where another was faster.
 */
export const saveEntry = command(input, async (act, { kind, id, version, values: typed }) => {
  ensureOperator(act.actor);
  await lockCatalogue(act.trx);
  const before = id === undefined ? null : await entryBy(act, kind, id, version);

  const { values, errors } = await checkEntry(act.trx, kind, typed, before);
  if (errors.length > 0) throw new RuleError('form_incomplete', { errors });

  const saved = await writeEntry(act, kind, before, values);
  forgetDictionaries();
  return saved;
});
