import type { Trx } from '../db/database.ts';
import { buildings, organisations, rooms, stock, studio, vehicles } from './places.ts';
import { now as clock } from '../clock.ts';

/** codes 8: organisations, buildings, rooms, the studio, vehicles and stock as rows. */
export async function loadPlaces(trx: Trx, at = clock()): Promise<void> {
  await trx.insertInto('organisations').values(organisations).execute();
  await trx.insertInto('buildings').values(buildings).execute();
  await trx
    .insertInto('resources')
    .values([
      ...rooms.map((room) => ({ ...room, kind: 'room' as const, name: room.name || `Аудитория ${room.number}` })),
      { ...studio, kind: 'studio' as const },
      ...vehicles.map((vehicle) => ({ ...vehicle, kind: 'vehicle' as const })),
    ])
    .execute();
  await loadStock(trx, at);
}

/** An item begins with nothing; what there is of it was received. */
async function loadStock(trx: Trx, at: Date): Promise<void> {
  for (const { on_hand, ...item } of stock) {
    const { id } = await trx
      .insertInto('resources')
      .values({ ...item, kind: 'item' })
      .returning('id')
      .executeTakeFirstOrThrow();
    await trx
      .insertInto('stock_movements')
      .values({ resource: id, kind: 'received', on_hand, reserved: 0, reason: 'Начальный остаток', at })
      .execute();
  }
}
