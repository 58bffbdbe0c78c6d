import type { Check, ReviewedCard, ReviewedResource } from './checklist-facts.ts';
import { numberIn, rowsIn, textIn } from './forms/values.ts';

/** R-4.6.3/1. Rooms: seats against participants, free at that time, what is in it, who comes from outside. */
export function placeChecks(card: ReviewedCard, resources: readonly ReviewedResource[]): Check[] {
  const { fields } = card;
  const people = numberIn(fields, 'attendees') ?? 0;
  const rooms = resources.filter(
    ({ kind, building, type }) => kind === 'room' && building === fields.building && type === fields.roomType,
  );
  const fitting = rooms.filter(({ capacity }) => (capacity ?? 0) >= people);
  const chosen = resources.find(({ id, kind }) => kind === 'room' && id === fields.room);
  const guests = numberIn(fields, 'guests') ?? 0;

  return [
    ...(chosen ? aboutChosen(card, chosen, fitting) : aboutAny(rooms, fitting, people)),
    ...(guests > 0 ? [{ code: 'guests' as const, ok: false, params: { count: guests } }] : []),
  ];
}

function aboutChosen({ fields }: ReviewedCard, room: ReviewedResource, fitting: readonly ReviewedResource[]): Check[] {
  const people = numberIn(fields, 'attendees') ?? 0;
  const seats = room.capacity ?? 0;
  const params = { id: room.id, seats, people };
  const others = fitting.filter(({ id, free }) => id !== room.id && free).length;
  const wanted = Array.isArray(fields.equipment) ? fields.equipment.map(String) : [];
  const lacks = wanted.filter((one) => one !== 'other' && !room.equipment.includes(one));
  const needsStepFree = Array.isArray(fields.accessibility) && fields.accessibility.includes('step_free');

  return [
    seats >= people ? { code: 'room_fits', ok: true, params } : { code: 'room_crowded', ok: false, params },
    room.free
      ? { code: 'room_free', ok: true, params: { id: room.id } }
      : others > 0
        ? { code: 'room_taken', ok: false, params: { id: room.id, others } }
        : { code: 'no_room_free', ok: false },
    ...(lacks.length > 0 ? [{ code: 'equipment_lacks' as const, ok: false, params: { equipment: lacks } }] : []),
    ...(needsStepFree && room.stepFree === false ? [{ code: 'not_step_free' as const, ok: false }] : []),
  ];
}

function aboutAny(rooms: readonly ReviewedResource[], fitting: readonly ReviewedResource[], people: number): Check[] {
  const most = Math.max(0, ...rooms.map(({ capacity }) => capacity ?? 0));
  if (fitting.length === 0) return [{ code: 'no_room_fits', ok: false, params: { most, people } }];

  const free = fitting.filter((room) => room.free).length;
  return [
    { code: 'rooms_fit', ok: true, params: { count: fitting.length } },
    free > 0 ? { code: 'rooms_free', ok: true, params: { count: free } } : { code: 'no_room_free', ok: false },
  ];
}

/** R-4.6.3/1. The studio of the media centre at that time. */
export function studioChecks(resources: readonly ReviewedResource[]): Check[] {
  const studios = resources.filter(({ kind }) => kind === 'studio');
  return studios.some(({ free }) => free) ? [{ code: 'studio_free', ok: true }] : [{ code: 'studio_taken', ok: false }];
}

/** R-4.6.3/1. Every item against what is left of it; what is not on the list nobody can count. */
export function stockChecks({ fields }: ReviewedCard, resources: readonly ReviewedResource[]): Check[] {
  const rows = rowsIn(fields, 'items');
  const listed = rows.flatMap((row) => {
    const item = resources.find(({ id, kind }) => kind === 'item' && id === row.item);
    return item ? [{ name: item.name, left: item.available ?? 0, quantity: numberIn(row, 'quantity') ?? 0 }] : [];
  });
  const short = listed.filter(({ left, quantity }) => left < quantity);
  const unlisted = rows.flatMap((row) => textIn(row, 'name') ?? []);

  return [
    ...(short.length > 0
      ? [{ code: 'stock_short' as const, ok: false, params: { items: short } }]
      : listed.length > 0
        ? [{ code: 'stock_enough' as const, ok: true }]
        : []),
    ...(unlisted.length > 0 ? [{ code: 'items_unlisted' as const, ok: false, params: { names: unlisted } }] : []),
  ];
}

/** R-4.6.3/1. A vehicle with seats enough, and one that is not away at the hour of departure. */
export function vehicleChecks({ fields }: ReviewedCard, resources: readonly ReviewedResource[]): Check[] {
  const passengers = numberIn(fields, 'passengers') ?? 0;
  const fitting = resources.filter(({ kind, capacity }) => kind === 'vehicle' && (capacity ?? 0) >= passengers);
  if (fitting.length === 0) return [{ code: 'no_vehicle_fits', ok: false, params: { passengers } }];

  const free = fitting.filter((vehicle) => vehicle.free).length;
  return [
    { code: 'vehicles_fit', ok: true, params: { count: fitting.length } },
    free > 0 ? { code: 'vehicles_free', ok: true, params: { count: free } } : { code: 'no_vehicle_free', ok: false },
  ];
}
