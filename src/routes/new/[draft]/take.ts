import type { TypedValues } from '#lib/forms/typed.ts';
import { isDay } from '#regulation/calendar.ts';
import type { Content } from './content.ts';

/** 3.2.3. What a press on something near fills in. */
export interface Taken {
  day: string;
  from: string;
  to: string;
  room?: { id: string; building: string | null; type: string | null };
}

/** The value of its button: what a page without JavaScript sends. */
export function takeButton({ day, from, to, room }: Taken): string {
  const query = new URLSearchParams({ day, from, to });
  if (room) for (const [name, value] of Object.entries(room)) query.set(name, value ?? '');
  return `take:${query}`;
}

/** What a pressed button takes; null for every other button. */
export function takenBy(button: string): Taken | null {
  if (!button.startsWith('take:')) return null;
  const query = new URLSearchParams(button.slice('take:'.length));
  const text = (name: string) => query.get(name) ?? '';
  const times = { day: text('day'), from: text('from'), to: text('to') };
  if (!isDay(times.day) || ![times.from, times.to].every((time) => /^\d\d:\d\d$/.test(time))) return null;

  return text('id') ? { ...times, room: { id: text('id'), building: text('building'), type: text('type') } } : times;
}

/** The fields that are filled by it. */
export function fieldsTaken({ from, to, room }: Taken): TypedValues {
  if (!room) return { from, to };
  return { from, to, room: room.id, building: room.building ?? '', roomType: room.type ?? '' };
}

/** The draft with it. */
export function withTaken(content: Content, taken: Taken): Content {
  return {
    ...content,
    common: { ...content.common, serviceDate: taken.day },
    fields: { ...content.fields, ...fieldsTaken(taken) },
  };
}
