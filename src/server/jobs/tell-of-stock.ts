import type { Task } from 'graphile-worker';
import { isLow } from '#regulation/stock.ts';
import { now as clock } from '../clock.ts';
import { db } from '../db/database.ts';
import { tell } from './tell.ts';

/** One time that an item went below its minimum. */
export interface Crossing {
  item: string;
  crossing: string;
}

export const tellOfStock: Task = (payload) => tellOfCrossing(payload as Crossing, clock());

/** 3.2.3. Tells the Operators of an item that went below its minimum: once for each crossing, and only while it is so. */
export async function tellOfCrossing({ item, crossing }: Crossing, now: Date): Promise<void> {
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
  await tell({ request: null, notices, facts }, now);
}
