import type { Messages } from '#messages/ru.ts';
import type { PageData } from './$types';

export type Row = PageData['rows'][number];
export type Booking = Row['bookings'][number];

/** «Аудитория» of «Аудитория 214»: its number stands beside it. */
export function nameBeside({ name, number }: Pick<Row, 'name' | 'number'>): string {
  return number && name.endsWith(` ${number}`) ? name.slice(0, -number.length - 1) : name;
}

/** «214 Аудитория», as one text. */
export function fullName(row: Pick<Row, 'name' | 'number'>): string {
  return [row.number, nameBeside(row)].filter(Boolean).join(' ');
}

/** What a booking is for: the event of its request, or the note of the house. */
export function purposeOf({ title, note }: Pick<Booking, 'title' | 'note'>, t: Messages): string {
  return title ?? note ?? t.resources.timeline.house;
}
