import { addDays, type Day } from '../calendar.ts';
import { type Hours, isInsideHours, minutesBetween } from '../bookings.ts';
import { type CardToCheck, daysAhead, type FormFacts, hasPassed, type ResourceFacts } from './facts.ts';
import { hoursOn } from '../opening-hours.ts';
import type { FieldError } from '../rule-error.ts';
import { dayIn, numberIn, textIn, timeIn } from './values.ts';

/** 3.2.3. Rooms: 30 minutes to 12 hours, not past, and a wished room that fits what is asked. */
export function checkRooms(card: CardToCheck, facts: FormFacts): FieldError[] {
  return [...checkTimes(card, facts, { least: 30, most: 12 * 60 }), ...checkWishedRoom(card, facts)];
}

/** 3.2.3. Media: 30 minutes to 4 hours within the studio's hours; the material is ready after the shooting. */
export function checkMedia(card: CardToCheck, facts: FormFacts): FieldError[] {
  const times = checkTimes(card, facts, { least: 30, most: 4 * 60 });
  return [...(times.length > 0 ? times : checkStudioHours(card, facts)), ...checkReadyBy(card)];
}

function checkTimes(
  card: CardToCheck,
  facts: FormFacts,
  { least, most }: { least: number; most: number },
): FieldError[] {
  const from = timeIn(card.fields, 'from');
  const to = timeIn(card.fields, 'to');
  if (from && hasPassed(card.serviceDate, from, facts)) return [{ field: 'fields.from', code: 'past' }];
  if (!from || !to) return [];

  const minutes = minutesBetween(from, to);
  if (minutes <= 0) return [{ field: 'fields.to', code: 'time_order', params: { from } }];
  if (minutes < least) return [{ field: 'fields.to', code: 'too_short', params: { minutes: least } }];
  if (minutes > most) return [{ field: 'fields.to', code: 'too_long', params: { hours: most / 60 } }];
  return [];
}

function checkWishedRoom({ fields }: CardToCheck, { resources }: FormFacts): FieldError[] {
  const id = textIn(fields, 'room');
  if (!id) return [];
  const room = resources.find((one) => one.kind === 'room' && one.id === id);
  if (!room) return [{ field: 'fields.room', code: 'resource_unknown' }];

  if (room.building !== fields.building) return [{ field: 'fields.room', code: 'room_building' }];
  if (room.type !== fields.roomType) return [{ field: 'fields.room', code: 'room_type' }];
  const attendees = numberIn(fields, 'attendees');
  if (attendees === null || room.capacity === null || attendees <= room.capacity) return [];
  return [{ field: 'fields.attendees', code: 'room_small', params: { capacity: room.capacity } }];
}

function checkStudioHours({ serviceDate, fields }: CardToCheck, { resources }: FormFacts): FieldError[] {
  const from = timeIn(fields, 'from');
  const to = timeIn(fields, 'to');
  const faults = resources
    .filter((one) => one.kind === 'studio')
    .map((studio) => (from && to ? faultOf(studio, serviceDate, { from, to }) : null));

  const [first] = faults;
  return first && faults.every((fault) => fault !== null) ? [first] : [];
}

/** Why a studio does not take these times; null where it does, or where its hours are not known. */
function faultOf(studio: ResourceFacts, day: Day, times: Hours): FieldError | null {
  const hours = hoursOn(studio, day);
  if (hours === undefined) return null;
  if (hours === null) return { field: 'fields.from', code: 'studio_closed_day' };
  if (!isInsideHours(times, hours)) {
    const field = times.from < hours.from ? 'fields.from' : 'fields.to';
    return { field, code: 'studio_closed', params: { ...hours } };
  }

  const step = studio.slotMinutes ?? 1;
  const wrong = (['from', 'to'] as const).find((side) => minutesBetween(hours.from, times[side]) % step !== 0);
  return wrong ? { field: `fields.${wrong}`, code: 'studio_slot', params: { minutes: step, from: hours.from } } : null;
}

function checkReadyBy({ serviceDate, fields }: CardToCheck): FieldError[] {
  const readyBy = dayIn(fields, 'readyBy');
  if (!readyBy) return [];
  if (readyBy <= serviceDate) return [{ field: 'fields.readyBy', code: 'not_after', params: { date: serviceDate } }];
  const last = addDays(serviceDate, daysAhead);
  return readyBy > last ? [{ field: 'fields.readyBy', code: 'too_far', params: { date: last } }] : [];
}
