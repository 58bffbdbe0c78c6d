import { minutesOf } from '#regulation/bookings.ts';
import type { Card } from '#server/queries/card.ts';
import { type Resource, resources } from '#server/queries/resources.ts';
import { clock } from './fields.ts';

/** A stretch of one day. */
export interface Times {
  from: string;
  to: string;
}

/** The wished room, one of the building, or any of its kind; the smallest that is large enough. */
export async function freeRoom({ fields, serviceDate }: Card, { from, to }: Times): Promise<Resource | null> {
  const at = {
    date: serviceDate,
    from: shifted(from, -Number(fields.setupMinutes ?? 0)),
    to: shifted(to, Number(fields.clearMinutes ?? 0)),
  };
  const ask = { kind: 'room' as const, capacity: Number(fields.attendees), at };
  const kin = await resources({ ...ask, type: String(fields.roomType) });
  const free =
    kin.length > 0 ? kin : (await resources(ask)).filter(({ type }) => isLikeAClassroom(type, fields.roomType));
  const rank = ({ id, building, capacity }: Resource) =>
    (id === fields.room ? 0 : building === fields.building ? 1000 : 2000) + (capacity ?? 0);

  return free.toSorted((a, b) => rank(a) - rank(b) || byNumber(a, b))[0] ?? null;
}

const seated = ['classroom', 'coworking', 'conference_hall'];

function isLikeAClassroom(type: string | null, wanted: unknown): boolean {
  return seated.includes(String(wanted)) && seated.includes(String(type));
}

/** The smallest that is large enough. */
export async function free(
  kind: 'studio' | 'vehicle',
  { fields, serviceDate }: Card,
  times: Times,
): Promise<Resource | null> {
  const capacity = kind === 'vehicle' ? Number(fields.passengers) : undefined;
  const found = await resources({ kind, capacity, at: { date: serviceDate, ...times } });
  return found.toSorted((a, b) => (a.capacity ?? 0) - (b.capacity ?? 0) || byNumber(a, b))[0] ?? null;
}

function byNumber(a: Resource, b: Resource): number {
  return Number(a.number ?? 0) - Number(b.number ?? 0);
}

/** A time of the same day, never beyond it. */
export function shifted(time: string, minutes: number): string {
  const sum = Math.min(23 * 60 + 45, Math.max(0, minutesOf(time) + minutes));
  return clock(Math.floor(sum / 60), sum % 60);
}
