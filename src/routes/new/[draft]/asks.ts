import { type TypedValues, textOf, textsOf } from '#lib/forms/typed.ts';
import { isDay } from '#regulation/calendar.ts';
import { equipment, roomTypes } from '#regulation/forms/choices.ts';
import type { RoomAsk } from '#server/queries/room-choices.ts';
import type { StudioAsk } from '#server/queries/studio-choices.ts';

/** 3.2.3. What a choice of rooms depends on, of what is typed so far; null while there is too little of it. */
export function roomAskOf(values: TypedValues, date: string): RoomAsk | null {
  const [building, roomType] = [textOf(values.building), textOf(values.roomType)];
  if (!isDay(date) || !building || !roomTypes.some((type) => type === roomType)) return null;

  return given({
    date,
    building,
    roomType,
    ...timesOf(values),
    attendees: numberOf(values.attendees, 1, 1000),
    equipment: textsOf(values.equipment).filter((one) => equipment.some((known) => known === one)),
    stepFree: textsOf(values.accessibility).includes('step_free') || undefined,
    setupMinutes: numberOf(values.setupMinutes, 0, 120),
    clearMinutes: numberOf(values.clearMinutes, 0, 120),
    room: /^[\da-f-]{36}$/i.test(textOf(values.room)) ? textOf(values.room) : undefined,
  });
}

/** The same for the studio. */
export function studioAskOf(values: TypedValues, date: string): StudioAsk | null {
  return isDay(date) ? given({ date, ...timesOf(values) }) : null;
}

/** Both times, or none: half of a time says nothing. */
function timesOf({ from, to }: TypedValues) {
  const times = [textOf(from), textOf(to)].map((text) => text.slice(0, 5));
  return times.every((text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)) ? { from: times[0], to: times[1] } : {};
}

function numberOf(value: TypedValues[string], least: number, most: number): number | undefined {
  const text = textOf(value).trim();
  const number = /^\d{1,4}$/.test(text) ? Number(text) : NaN;
  return number >= least && number <= most ? number : undefined;
}

function given<Ask extends object>(ask: Ask): Ask {
  const kept = Object.entries(ask).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && !value.length),
  );
  return Object.fromEntries(kept) as Ask;
}
