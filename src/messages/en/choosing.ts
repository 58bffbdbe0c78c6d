import type { choosing as source } from '../ru/choosing.ts';

const count = (n: number, one: string, many: string) => `${n}\u00a0${n === 1 ? one : many}`;
const seats = (n: number) => `up to ${count(n, 'seat', 'seats')}`;

/** 3.2.3. Free and busy where a Client chooses, in English. */
export const choosing: typeof source = {
  rooms: (day) => `Rooms on ${day}`,
  otherDay: 'Another date',
  first: 'Choose the building and the type of room: we will show what is free.',
  noTimes: 'Give the time: we will show what is free then.',
  show: 'Show what is free',
  any: 'Any that fits',
  anyHint: 'The Agent will choose the room',
  free: 'free',
  busyWord: 'busy',
  taken: (times) => `busy ${times}`,
  busy: (times) => `busy on this day ${times}`,
  wishes: (n) => count(n, 'more wish', 'more wishes'),
  seats,
  lacks: (what) => `not in the room: ${what}`,
  steps: 'has steps',
  misfit: { building: 'in another building', type: 'of another type', seats: 'not enough seats' },
  count: (free, all) => `${free} of ${all} free`,
  found: (all) => `Rooms that fit: ${all}`,
  more: (n) => count(n, 'more room', 'more rooms'),
  none: 'No room of this size is free on this date',
  near: 'Free nearby',
  sameTime: (place) => `${place}, same time`,
  otherTime: (place, times) => `${place}, ${times}`,
  onDay: (place, day) => `${place}, ${day}`,
  mend: (times) => `Set ${times}`,
  mendOn: (times, day) => `Set ${times}, ${day}`,
  wrongTimes: 'Check the time. The nearest right one:',
  unknown: 'What is free is not known now. Send the request: the Agent will check.',

  studio: (day) => `The studio on ${day}`,
  studioHours: (from, to) => `Open ${from}–${to}`,
  noStudio: 'The studio has no free time on this date',
  chosen: 'chosen',
  takeSlot: (times) => `Take ${times}`,

  vehicle: {
    one: (type, capacity) => `Probably a ${type}, ${seats(capacity)}.`,
    several: (capacity) => `One vehicle has ${seats(capacity)}: several, or two trips, will be needed.`,
    says: 'The Agent will say which vehicle it is.',
    types: { car: 'car', minibus: 'minibus', bus: 'bus' },
  },
};
