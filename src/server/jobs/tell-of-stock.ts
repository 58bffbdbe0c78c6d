import type { Task } from 'graphile-worker';
import { isLow } from '#regulation/stock.ts';
import { now } from '../clock.ts';
import { db } from '../db/database.ts';
import { tell } from './tell.ts';

/** 3.2.3. Tells the Operators of an item that went below its minimum: once for each crossing, and only while it is so. */
export const tellOfStock: Task = async (payload) => {
  const { item, crossing } = payload as { item: string; crossing: string };
  const found = await db
    .selectFrom('resources')
    .select(['name', 'unit', 'minimum', 'on_hand', 'reserved'])
    .where('id', '=', item)
    .executeTakeFirst();
  if (!found) return;

  const { name, unit, minimum, reserved } = found;
  const stock = { onHand: found.on_hand ?? 0, reserved };
  if (!isLow(stock, minimum)) return;

  const facts = { item, name, unit, minimum, available: stock.onHand - reserved };
  const notices = [{ to: 'operators', kind: 'stock_low' as const, key: `stock_low:${item}:${crossing}` }];
  await tell({ request: null, notices, facts }, now());
};
