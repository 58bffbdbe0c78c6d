import { buildings, stock } from '#server/demo/places.ts';
import { demand } from './plan.ts';

/** How many of ten rooms are of a kind, and how large they are. */
// prettier-ignore
const roomKinds = [
  { type: 'classroom', capacity: 30 }, { type: 'classroom', capacity: 60 }, { type: 'classroom', capacity: 24 },
  { type: 'classroom', capacity: 40 }, { type: 'classroom', capacity: 60 }, { type: 'coworking', capacity: 25 },
  { type: 'conference_hall', capacity: 80 }, { type: 'assembly_hall', capacity: 300 }, { type: 'lobby', capacity: 120 },
  { type: 'gym', capacity: 150 },
] as const;

const vehicleKinds = [
  { name: 'Легковой автомобиль', type: 'car', capacity: 4 },
  { name: 'Микроавтобус', type: 'minibus', capacity: 18 },
  { name: 'Автобус', type: 'bus', capacity: 45 },
] as const;

/**
 * Rooms, studios and vehicles of a University of that size: a room for 250 students, a vehicle of each kind for 2,500, a
 * studio for 5,000.
 */
export function placesFor(students: number) {
  const count = (each: number, least: number) => Math.max(least, Math.round(students / each));

  const rooms = Array.from({ length: count(250, 12) }, (_, index) => ({
    kind: 'room' as const,
    name: `Помещение ${index + 1}`,
    number: String(index + 1),
    building: buildings[index % buildings.length]?.code ?? 'main',
    equipment: [],
    ...(roomKinds[(index * 7) % roomKinds.length] as (typeof roomKinds)[number]),
  }));
  const studios = Array.from({ length: count(5000, 1) }, (_, index) => ({
    kind: 'studio' as const,
    name: `Фотостудия ${index + 1}`,
    number: `0${index + 1}`,
    building: 'main',
    capacity: 12,
    opens: '10:00',
    closes: '20:00',
  }));
  const vehicles = Array.from({ length: count(2500, 1) }, (_, index) =>
    vehicleKinds.map((one) => ({ ...one, name: `${one.name} ${index + 1}` })),
  ).flat();

  return [...rooms, ...studios, ...vehicles.map((one) => ({ ...one, kind: 'vehicle' as const }))];
}

/** The items of the demonstration, as yet none of them there; the Operators hear when half a month's need is left. */
export function itemsFor(requests: number) {
  const minimum = Math.ceil(monthlyDelivery(requests) / 2);
  return stock.map(({ name }) => ({ kind: 'item' as const, name, minimum }));
}

/** What comes of each item every month: the year's demand evenly, so that peaks find the shelf empty now and then. */
export function monthlyDelivery(requests: number): number {
  const itemsOfRequest = 20;
  const perYear = requests * (demand.souvenirs / 100) * itemsOfRequest;
  return Math.max(5, Math.round(perYear / stock.length / 12));
}
