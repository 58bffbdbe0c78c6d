import { receiveStock } from '#server/commands/receive-stock.ts';
import { operatorAt, type Year } from './year.ts';

/** 3.2.3. A delivery of each item comes to the store. */
export async function receive(year: Year, quantity: number, at: Date): Promise<void> {
  for (const item of year.world.items) {
    await year.tally.act('deliveries', () => receiveStock(operatorAt(year, 0), { item, quantity }, { now: at }));
  }
}
