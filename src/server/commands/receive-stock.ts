import { z } from 'zod';
import { command } from './command.ts';
import { ensureOperator } from './ensure-operator.ts';
import { optionalText, uuid } from './inputs.ts';
import { moveStock } from './move-stock.ts';
import { piecesIn, typedNumber } from './stock-inputs.ts';

const input = z.object({ item: uuid, quantity: typedNumber, reason: optionalText(300) });

/** 3.2.3. The Operator takes a delivery into the stock. */
export const receiveStock = command(input, async (act, { item, quantity, reason }) => {
  ensureOperator(act.actor);
  await moveStock(act, [{ item, kind: 'received', quantity: piecesIn(quantity, 'quantity'), reason }]);
});
