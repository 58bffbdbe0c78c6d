import type { CatalogueKind } from '#regulation/catalogue/fields.ts';
import { RuleError } from '#regulation/rule-error.ts';
import { type Entry, entriesOf } from '../db/catalogue-entries.ts';
import { NotFound } from '../errors.ts';
import type { Act } from './act.ts';
import { uuid } from './inputs.ts';

/** An entry of the catalogue that is to be changed. Throws NotFound, RuleError `stale` where it changed since it was seen. */
export async function entryBy({ trx }: Act, kind: CatalogueKind, id: string, version?: number): Promise<Entry> {
  if (kind !== 'building' && !uuid.safeParse(id).success) throw new NotFound();
  const [entry] = await entriesOf(trx, kind, id);
  if (!entry) throw new NotFound();
  if (version !== undefined && version !== entry.version) throw new RuleError('stale', { what: 'entry' });

  return entry;
}
