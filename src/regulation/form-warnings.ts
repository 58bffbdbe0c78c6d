import { isInsideHours } from './bookings.ts';
import { addDays, type Calendar, type Day, isDay } from './calendar.ts';
import type { Category } from './codes.ts';
import type { CardToCheck, FormFacts } from './forms/facts.ts';
import { dayIn, numberIn, rowsIn, textIn, timeIn } from './forms/values.ts';
import { hoursOn } from './opening-hours.ts';
import { addWorkingDays } from './terms.ts';

export const warningCodes = [
  'outside_hours',
  'closed_day',
  'no_room_so_large',
  'room_taken',
  'studio_small',
  'ready_soon',
  'above_stock',
] as const;
export type WarningCode = (typeof warningCodes)[number];

/** Something worth knowing before sending; it never blocks. */
export interface Warning {
  field: string;
  code: WarningCode;
  params?: Record<string, unknown>;
}

/** Working days that the media centre needs after the shooting. */
const workAfterShooting = 3;

/** 4.2.1. What the sender should know; sending is possible all the same. */
export function warnings(category: Category, card: CardToCheck, facts: FormFacts): Warning[] {
  if (!isDay(card.serviceDate)) return [];
  if (category === 'rooms') return aboutRoom(card, facts);
  if (category === 'media') return aboutShooting(card, facts);
  return category === 'souvenirs' ? aboutStock(card, facts) : [];
}

function aboutRoom({ serviceDate, fields }: CardToCheck, { buildings, resources, roomTaken }: FormFacts): Warning[] {
  const from = timeIn(fields, 'from');
  const to = timeIn(fields, 'to');
  const found: Warning[] = [];

  const building = buildings.find(({ code }) => code === fields.building);
  const hours = building && hoursOn(building, serviceDate);
  if (hours === null) found.push({ field: 'fields.from', code: 'closed_day' });
  if (from && to && hours && !isInsideHours({ from, to }, hours)) {
    found.push({ field: 'fields.from', code: 'outside_hours', params: { ...hours } });
  }

  const attendees = numberIn(fields, 'attendees');
  const capacity = resources
    .filter((one) => one.kind === 'room' && one.building === fields.building && one.type === fields.roomType)
    .reduce((most, one) => Math.max(most, one.capacity ?? 0), 0);
  if (building && textIn(fields, 'roomType') && attendees !== null && attendees > capacity) {
    found.push({ field: 'fields.attendees', code: 'no_room_so_large', params: { capacity } });
  }

  if (roomTaken && textIn(fields, 'room')) found.push({ field: 'fields.room', code: 'room_taken' });
  return found;
}

function aboutShooting({ serviceDate, fields }: CardToCheck, { calendar, resources }: FormFacts): Warning[] {
  const found: Warning[] = [];

  const people = numberIn(fields, 'people');
  const capacities = resources.flatMap((one) => (one.kind === 'studio' && one.capacity !== null ? one.capacity : []));
  const capacity = Math.max(...capacities);
  if (people !== null && capacities.length > 0 && people > capacity) {
    found.push({ field: 'fields.people', code: 'studio_small', params: { capacity } });
  }

  const readyBy = dayIn(fields, 'readyBy');
  if (!readyBy || readyBy <= serviceDate || !isKnown(serviceDate, calendar)) return found;
  const earliest = addWorkingDays(serviceDate, workAfterShooting, calendar);
  if (readyBy < earliest) found.push({ field: 'fields.readyBy', code: 'ready_soon', params: { date: earliest } });
  return found;
}

/** Three working days fit into twenty days at any time of the year; without their calendar there is nothing to say. */
function isKnown(day: Day, { years }: Calendar): boolean {
  return [day, addDays(day, 20)].every((one) => years.includes(Number(one.slice(0, 4))));
}

function aboutStock({ fields }: CardToCheck, { resources }: FormFacts): Warning[] {
  return rowsIn(fields, 'items').flatMap((row, index): Warning[] => {
    const item = resources.find((one) => one.kind === 'item' && one.id === row.item);
    const quantity = numberIn(row, 'quantity');
    if (item?.available === undefined || quantity === null || quantity <= item.available) return [];
    const params = { available: item.available };
    return [{ field: `fields.items.${index}.quantity`, code: 'above_stock', params }];
  });
}
