import type { Act } from './act.ts';
import type { Locked } from './lock-request.ts';
import { moveStock } from './move-stock.ts';

/** 3.2.3, 4.2.3/2. Frees the rooms, slots, vehicles and stock of a request, in the action's transaction. */
export async function freeEverything(act: Act, { row }: Locked): Promise<void> {
  await act.trx
    .updateTable('bookings')
    .set({ state: 'released' })
    .where('request', '=', row.id)
    .where('state', '!=', 'released')
    .execute();
  await endReservations(act, row.id, 'released');
}

/** 3.2.3. Takes the promise of an answer back; the Client wishes again. */
export async function freeAnswer(act: Act, { row }: Locked): Promise<void> {
  await act.trx
    .updateTable('bookings')
    .set({ state: 'released' })
    .where('request', '=', row.id)
    .where('state', '=', 'confirmed')
    .execute();
  await endReservations(act, row.id, 'released');
}

/** 3.2.6. «Исполнено» hands the reserved items out. */
export async function handOutStock(act: Act, { row }: Locked): Promise<void> {
  await endReservations(act, row.id, 'written_off');
}

/** T20. «Исполнено» taken back: what was handed out is promised again. */
export async function restoreStock(act: Act, { row }: Locked): Promise<void> {
  const restored = await act.trx
    .updateTable('reservations')
    .set({ state: 'reserved' })
    .where('request', '=', row.id)
    .where('state', '=', 'written_off')
    .returning(['resource', 'quantity'])
    .execute();

  await moveStock(
    act,
    restored.map(({ resource, quantity }) => ({ item: resource, kind: 'returned', quantity, request: row.id })),
  );
}

async function endReservations(act: Act, request: string, state: 'released' | 'written_off'): Promise<void> {
  const ended = await act.trx
    .updateTable('reservations')
    .set({ state })
    .where('request', '=', request)
    .where('state', '=', 'reserved')
    .returning(['resource', 'quantity'])
    .execute();
  const kind = state === 'released' ? 'freed' : 'handed_out';

  await moveStock(
    act,
    ended.map(({ resource, quantity }) => ({ item: resource, kind, quantity, request })),
  );
}
