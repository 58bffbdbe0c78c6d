import { z } from 'zod';
import { RuleError } from '#regulation/rule-error.ts';
import type { Entry } from '../db/catalogue-entries.ts';
import { entriesOf } from '../db/catalogue-entries.ts';
import { forgetDictionaries } from '../db/dictionaries.ts';
import { NotFound } from '../errors.ts';
import { type FilePlan, planFile, reported } from '../tables/plan-file.ts';
import type { ImportKind } from '../tables/columns.ts';
import type { Act } from './act.ts';
import { lockCatalogue } from './check-entry.ts';
import { command } from './command.ts';
import { ensureOperator } from './ensure-operator.ts';
import { confirm, uuid } from './inputs.ts';
import { type Movement, moveStock } from './move-stock.ts';
import { writeEntry } from './write-entry.ts';

const input = z.object({
  id: uuid,
  /** Of the plan that the person looked at. */
  seal: z.string().max(40),
  skipWrong: confirm,
});

/**
 * 4.6.1. Applies a file as it was looked at, all in one transaction, and keeps what became of each row. Twice is once. Throws
 * RuleError `stale` where the plan is another by now, `form_incomplete` where rows are wrong and not to be skipped.
 */
export const applyImport = command(input, async (act, { id, seal, skipWrong }) => {
  ensureOperator(act.actor);
  await lockCatalogue(act.trx);
  const file = await act.trx.selectFrom('imports').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (!file) throw new NotFound();
  if (file.applied_at) return;

  if (file.kind === 'item') await lockItems(act);
  const plan = await planFile(act.trx, file.kind, file.rows);
  const wrong = plan.rows.filter(({ outcome }) => outcome === 'wrong').length;
  if (wrong > 0 && !skipWrong)
    throw new RuleError('form_incomplete', {
      errors: [{ field: 'skipWrong', code: 'wrong_rows', params: { count: wrong } }],
    });
  if (plan.seal !== seal) throw new RuleError('stale', { what: 'entry' });

  await write(act, file.kind, plan, file.file_name);
  await act.trx
    .updateTable('imports')
    .set({ applied_at: act.now, applied_by: act.actor.id, report: JSON.stringify(plan.rows.map(reported)) })
    .where('id', '=', id)
    .execute();
  forgetDictionaries();
});

/** In the order in which answers lock them, so that neither waits for the other for ever. */
async function lockItems({ trx }: Act): Promise<void> {
  await trx.selectFrom('resources').select('id').where('kind', '=', 'item').orderBy('id').forUpdate().execute();
}

async function write(act: Act, kind: ImportKind, { rows }: FilePlan, fileName: string): Promise<void> {
  const known = new Map((await entriesOf(act.trx, kind)).map((entry) => [entry.id, entry]));
  const movements: Movement[] = [];

  for (const row of rows.filter(({ outcome }) => outcome === 'new' || outcome === 'changed')) {
    const before: Entry | null = row.id === null ? null : (known.get(row.id) ?? null);
    const item = await writeEntry(act, kind, before, row.values, fileName);
    const quantity = (row.counted ?? before?.onHand ?? 0) - (before?.onHand ?? 0);
    if (quantity !== 0) movements.push({ item, kind: before ? 'corrected' : 'received', quantity, reason: fileName });
  }
  await moveStock(act, movements);
}
