import type { Trx } from '../db/database.ts';
import { buildings, organisations, rooms, stock, studio, vehicles } from './places.ts';

/** codes 8: organisations, buildings, rooms, the studio, vehicles and stock as rows. */
export async function loadPlaces(trx: Trx): Promise<void> {
  await trx.insertInto('organisations').values(organisations).execute();
  await trx.insertInto('buildings').values(buildings).execute();
  await trx
    .insertInto('resources')
    .values([
      ...rooms.map((room) => ({ ...room, kind: 'room' as const, name: room.name || `Аудитория ${room.number}` })),
      { ...studio, kind: 'studio' as const },
      ...vehicles.map((vehicle) => ({ ...vehicle, kind: 'vehicle' as const })),
      ...stock.map((item) => ({ ...item, kind: 'item' as const })),
    ])
    .execute();
}
