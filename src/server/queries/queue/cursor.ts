import { isDay } from '#regulation/calendar.ts';
import { type QueueSort, queueSorts } from './filters.ts';
import type { Place } from './rows.ts';

/** The last row shown, by what it was sorted by. */
export interface Cursor {
  sort: QueueSort;
  bucket: number;
  finishedAt: Date | null;
  raised: number;
  due: string;
  eventDate: string;
  submittedAt: Date;
  serviceDate: string;
  responseDue: string;
  number: string;
}

export function writeCursor(sort: QueueSort, place: Place): string {
  const { bucket, finishedAt, priority, due, eventDate, submittedAt, serviceDate, responseDue, number } = place;
  const parts = [
    queueSorts.indexOf(sort),
    bucket,
    finishedAt?.getTime() ?? null,
    -priority,
    due,
    eventDate,
    submittedAt.getTime(),
    serviceDate,
    responseDue,
    number,
  ];

  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** Null for anything that is not a cursor of this sort. */
export function readCursor(text: string | undefined, sort: QueueSort): Cursor | null {
  if (!text) return null;

  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return Array.isArray(parts) ? cursorOf(parts, sort) : null;
  } catch {
    return null;
  }
}

function cursorOf(parts: unknown[], sort: QueueSort): Cursor | null {
  const [place, bucket, finishedAt, raised, due, eventDate, submittedAt, serviceDate, responseDue, number] = parts;
  const days = [due, eventDate, serviceDate, responseDue];

  if (queueSorts[place as number] !== sort || typeof number !== 'string' || number.length > 40) return null;
  if (!isSmall(bucket) || !isSmall(raised) || !isMoment(submittedAt) || !days.every(isDay)) return null;
  if (finishedAt !== null && !isMoment(finishedAt)) return null;

  return {
    sort,
    bucket,
    finishedAt: finishedAt === null ? null : new Date(finishedAt),
    raised,
    due: due as string,
    eventDate: eventDate as string,
    submittedAt: new Date(submittedAt),
    serviceDate: serviceDate as string,
    responseDue: responseDue as string,
    number: number.replaceAll('\u0000', ''),
  };
}

/** Whether a cursor was made for this sort; anything else is a mistake of the caller. */
export function isCursor(text: string, sort: QueueSort = 'queue'): boolean {
  return readCursor(text, sort) !== null;
}

function isSmall(value: unknown): value is number {
  return Number.isInteger(value) && Math.abs(value as number) < 100;
}

function isMoment(value: unknown): value is number {
  return Number.isInteger(value) && Math.abs(value as number) < 1e14;
}
