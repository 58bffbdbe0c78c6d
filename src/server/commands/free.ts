import type { Act } from './act.ts';
import type { Locked } from './lock-request.ts';

/** 3.2.3, 4.2.3/2. Frees the rooms, slots, vehicles and stock of a request, in the action's transaction. */
export async function freeEverything({ trx }: Act, { row }: Locked): Promise<void> {
  await trx
    .updateTable('bookings')
    .set({ state: 'released' })
    .where('request', '=', row.id)
    .where('state', '!=', 'released')
    .execute();
  await freeStock({ trx }, row.id, 'released');
}

/** 3.2.3. Takes the promise of an answer back; the Client's wish stays. */
export async function freeAnswer({ trx }: Act, { row }: Locked): Promise<void> {
  await trx
    .updateTable('bookings')
    .set({ state: 'released' })
    .where('request', '=', row.id)
    .where('state', '=', 'confirmed')
    .execute();
  await freeStock({ trx }, row.id, 'released');
}

/** 3.2.6. «Исполнено» writes the reserved items off. */
export async function writeOffStock({ trx }: Act, { row }: Locked): Promise<void> {
  await freeStock({ trx }, row.id, 'written_off');
}

/** T20. «Исполнено» taken back: what was written off is promised again. */
export async function restoreStock({ trx }: Act, { row }: Locked): Promise<void> {
  const restored = await trx
    .updateTable('reservations')
    .set({ state: 'reserved' })
    .where('request', '=', row.id)
    .where('state', '=', 'written_off')
    .returning(['resource', 'quantity'])
    .execute();

  for (const { resource, quantity } of restored.toSorted((a, b) => a.resource.localeCompare(b.resource))) {
    await trx
      .updateTable('resources')
      .set((eb) => ({ on_hand: eb('on_hand', '+', quantity), reserved: eb('reserved', '+', quantity) }))
      .where('id', '=', resource)
      .execute();
  }
}

async function freeStock({ trx }: Pick<Act, 'trx'>, request: string, state: 'released' | 'written_off'): Promise<void> {
  const reserved = await trx
    .updateTable('reservations')
    .set({ state })
    .where('request', '=', request)
    .where('state', '=', 'reserved')
    .returning(['resource', 'quantity'])
    .execute();

  for (const { resource, quantity } of reserved.toSorted((a, b) => a.resource.localeCompare(b.resource))) {
    await trx
      .updateTable('resources')
      .set((eb) => ({
        reserved: eb('reserved', '-', quantity),
        ...(state === 'written_off' && { on_hand: eb('on_hand', '-', quantity) }),
      }))
      .where('id', '=', resource)
      .execute();
  }
}
