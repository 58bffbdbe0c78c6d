import { z } from 'zod';
import { RuleError } from '#regulation/rule-error.ts';
import { entryBy } from './entry-by.ts';
import { command } from './command.ts';
import { ensureOperator } from './ensure-operator.ts';
import { text, uuid } from './inputs.ts';
import { moveStock } from './move-stock.ts';
import { asFieldError, piecesIn, typedNumber } from './stock-inputs.ts';

const input = z.object({
  item: uuid,
  /** What was counted. */
  counted: typedNumber,
  /** What the person saw the service count; another number by now is a conflict. */
  seen: z.coerce.number().int().optional(),
  reason: text(300),
});

/**
 * 3.2.3. The Operator counted an item: what is on hand becomes that, with a reason. Nothing counted differently, nothing
 * is written. Throws RuleError `stale`, `stock_short` where more is promised.
 */
export const correctStock = command(input, async (act, { item, counted, seen, reason }) => {
  ensureOperator(act.actor);
  await act.trx.selectFrom('resources').select('id').where('id', '=', item).forUpdate().execute();
  const { onHand } = await entryBy(act, 'item', item);
  if (seen !== undefined && seen !== onHand) throw new RuleError('stale', { what: 'entry' });
  const pieces = piecesIn(counted, 'counted', 0);
  if (pieces === onHand) return;

  await moveStock(act, [{ item, kind: 'corrected', quantity: pieces - onHand, reason }]).catch((error: unknown) => {
    throw asFieldError(error, 'counted');
  });
});
