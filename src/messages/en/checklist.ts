import { formatDay, formatDayShort, formatWorkingDays } from '../format.ts';
import type { Messages } from '../ru.ts';

const files = (count: number) => `${count} ${count === 1 ? 'file' : 'files'}`;

/** R-4.6.3/1. What the service has looked at for the Operator. */
export const checklist: Messages['staff']['checklist'] = {
  title: 'Review',
  ok: 'all right',
  attention: 'attention',
  cannot:
    'That there is no room, vehicle or stock is no ground to refuse. First offer the Client something else: ask a question.',
  cannotClose: 'If nothing fits, close the request with the reason “Cannot be carried out”.',

  checks: {
    fields_given: () => 'Required fields are filled in',
    fields_missing: ({ labels }) => `Not filled in: ${labels}`,
    date_past: ({ date }) => `The date of the service has passed: ${formatDay(date, 'en')}`,
    in_time: ({ deadline }) => `Sent in time: until ${formatDayShort(deadline, 'en')}`,
    late: ({ lateBy }) => `Sent ${formatWorkingDays(lateBy, 'en')} after the deadline`,
    files: ({ count }) => `Attached: ${files(count)}`,
    room_fits: ({ place, seats }) => `${place}: ${seats} seats, enough`,
    room_crowded: ({ place, seats, people }) => `${place}: ${seats} seats for ${people} participants`,
    rooms_fit: ({ count }) => `Rooms that fit in this building, of this type: ${count}`,
    no_room_fits: ({ most }) =>
      most > 0
        ? `No such room: the largest of this building and type seats ${most}`
        : 'The building has no room of this type',
    room_free: ({ place }) => `${place}: free at that time`,
    room_taken: ({ place, others }) => `${place}: taken at that time. Others that fit are free: ${others}`,
    rooms_free: ({ count }) => `Free at that time: ${count}`,
    no_room_free: () => 'All rooms that fit are taken at that time',
    outside_hours: ({ from, to }) => `The building is open ${from}–${to}: security has to agree`,
    equipment_lacks: ({ labels }) => `The room does not have: ${labels}`,
    not_step_free: () => 'There are steps to the room, and step-free access is needed',
    guests: ({ count }) => `Guests from outside: ${count}. Tell security`,
    studio_free: () => 'The studio is free at that time',
    studio_taken: () => 'The studio is taken at that time',
    studio_small: ({ capacity }) => `The studio takes ${capacity} people`,
    ready_soon: ({ date }) => `The material takes until ${formatDayShort(date, 'en')}, and is needed earlier`,
    layout_given: ({ count }) => `Layout attached: ${files(count)}`,
    layout_missing: () => 'No layout is attached',
    layout_help: () => 'No layout: help is needed',
    stock_enough: () => 'Everything is in stock',
    stock_short: ({ items }) => `Short: ${items.map(({ name, left }) => `${name} (${left} left)`).join(', ')}`,
    items_unlisted: ({ names }) => `Not on the stock list: ${names.join(', ')}`,
    vehicles_fit: ({ count }) => `Vehicles that fit: ${count}`,
    no_vehicle_fits: ({ passengers }) => `No vehicle for ${passengers} passengers`,
    vehicles_free: ({ count }) => `Free at the hour of departure: ${count}`,
    no_vehicle_free: () => 'All vehicles that fit are taken at the hour of departure',
  },
};
