import { minutesOf } from '#regulation/bookings.ts';
import type { Card } from '#server/queries/card.ts';
import { type Resource, resources } from '#server/queries/resources.ts';
import type { Case, Other } from './case.ts';
import { free, freeRoom, shifted, type Times } from './free-resources.ts';

/** What the Agent finds: data for the answer, something else to ask the Client about, or nothing. */
export type Found = { result: Record<string, unknown> } | { other: Other } | { impossible: string };

/** 3.2.3. Looks for what a request needs, as an Agent does: what is free is asked of the service. */
export async function answerFor(one: Case, card: Card): Promise<Found> {
  switch (card.category) {
    case 'rooms':
      return booked(one, wantedTimes(one, card), (times) => freeRoom(card, times), [
        '09:00',
        '12:00',
        '15:00',
        '19:00',
      ]);
    case 'media':
      return booked(one, wantedTimes(one, card), (times) => free('studio', card, times), ['10:00', '13:00', '16:00'], {
        employee: 'Сотрудник студии',
      });
    case 'transport':
      return booked(one, tripTimes(one, card), (times) => free('vehicle', card, times), ['08:00', '11:00', '14:00'], {
        place: 'Учебный проезд, 4',
        dispatcherPhone: '+74990000000',
      });
    case 'souvenirs':
      return inStock(one, card);
    case 'printing':
      return {
        result: { quantity: Number(card.fields.quantity), place: 'Главный корпус, каб. 3', date: card.serviceDate },
      };
    case 'information':
      return {
        result: {
          publications: (card.fields.channels as string[]).map((channel) => ({
            channel,
            date: card.serviceDate,
            time: '12:00',
          })),
        },
      };
  }
}

function wantedTimes({ other }: Case, { fields }: Card): Times {
  return { from: other?.from ?? String(fields.from), to: other?.to ?? String(fields.to) };
}

function tripTimes({ other }: Case, { fields }: Card): Times {
  const start = String(fields.departureTime);
  const back = fields.returnTrip === true ? String(fields.returnTime) : shifted(start, 180);
  return { from: other?.from ?? start, to: other?.to ?? back };
}

/** At the time that is wanted, else another time of that day to ask about; the Client is asked once. */
async function booked(
  one: Case,
  wanted: Times,
  find: (times: Times) => Promise<Resource | null>,
  starts: string[],
  rest: Record<string, unknown> = {},
): Promise<Found> {
  const found = await find(wanted);
  if (found) return { result: { resource: found.id, ...wanted, ...rest } };
  if (one.other) return { impossible: 'Свободного на этот день больше нет.' };

  const length = minutesOf(wanted.to) - minutesOf(wanted.from);
  for (const from of starts) {
    const other = { from, to: shifted(from, length) };
    if (other.to <= '22:00' && (await find(other))) return { other };
  }
  return { impossible: 'На этот день всё занято.' };
}

/** As many as were asked for; fewer only once the Client has agreed. */
async function inStock(one: Case, { fields, serviceDate }: Card): Promise<Found> {
  const wanted = one.other?.items ?? (fields.items as { item: string; quantity: number }[]);
  const stock = new Map((await resources({ kind: 'item', all: true })).map((item) => [item.id, left(item)]));
  const items = wanted
    .map(({ item, quantity }) => ({ item, quantity: Math.min(quantity, stock.get(item) ?? 0) }))
    .filter(({ quantity }) => quantity > 0);

  if (items.length === 0) return { impossible: 'На складе этого сейчас нет.' };
  const isAll = items.length === wanted.length && items.every(({ quantity }, at) => quantity === wanted[at]?.quantity);
  if (!isAll && !one.other) return { other: { items } };

  return { result: { items, place: 'Главный корпус, каб. 3', date: serviceDate } };
}

function left({ on_hand: onHand, reserved }: Resource): number {
  return (onHand ?? 0) - reserved;
}
