import { z } from 'zod';
import { command } from './command.ts';
import { ensureOperator } from './ensure-operator.ts';
import { text, uuid } from './inputs.ts';
import { moveStock } from './move-stock.ts';
import { asFieldError, piecesIn, typedNumber } from './stock-inputs.ts';

const input = z.object({ item: uuid, quantity: typedNumber, reason: text(300) });

/** 3.2.3. The Operator writes off what is broken or lost, never what is promised. Throws RuleError `stock_short`. */
export const writeOffStock = command(input, async (act, { item, quantity, reason }) => {
  ensureOperator(act.actor);
  const pieces = piecesIn(quantity, 'quantity');
  await moveStock(act, [{ item, kind: 'written_off', quantity: pieces, reason }]).catch((error: unknown) => {
    throw asFieldError(error, 'quantity');
  });
});
