import { overlaps, type Period } from '#regulation/bookings.ts';
import { type Expanded, expandOnce } from './expand.ts';
import { momentOf, type ReadEvent, type Stamp } from './read-event.ts';
import type { TimetableTime } from './read-timetable.ts';
import { wallAfter } from './wall.ts';

const dayMs = 86_400_000;

/**
 * RFC 5545, 3.8.5. The times of all parts of one event within a window: the series by its rule, with the added and without
 * the excluded times; a part that stands for one time of the series replaces it.
 */
export function timesOf(parts: readonly ReadEvent[], window: Period, known: Expanded): TimetableTime[] {
  const isReplaced = among(parts.flatMap(({ replaces }) => replaces ?? []));

  return parts
    .flatMap((part) => {
      if (part.isFree) return [];
      const stamps = part.replaces ? [part.start] : seriesOf(part, window, known);
      const own = part.replaces ? stamps : stamps.filter((one) => !isReplaced(one));
      return own.map((stamp) => timeOf(part, stamp));
    })
    .filter((time) => overlaps(time, window))
    .sort((a, b) => a.from.getTime() - b.from.getTime());
}

function seriesOf({ start, rule, added, excluded, length }: ReadEvent, window: Period, known: Expanded): Stamp[] {
  const before = new Date(window.from.getTime() - length.seconds * 1000 - dayMs);
  const range = { from: start.zone.toWall(before), to: start.zone.toWall(window.to) };
  const walls = rule ? expandOnce(known, start.wall, untilOnClock(rule, start), range) : [start.wall];
  const byMoment = new Map(
    [...walls.map((wall) => ({ ...start, wall })), ...added].map((one) => [+momentOf(one), one]),
  );
  const isExcluded = among(excluded);

  return [...byMoment.values()].filter((one) => !isExcluded(one));
}

/** An end in UTC as it stands on the clock of the series, which is counted without zones; a whole day lasts to its end. */
function untilOnClock(rule: string, { zone }: Stamp): string {
  return rule.replace(/UNTIL=(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d):?(\d\d)(Z?))?/, (_, y, mo, d, h, mi, s, z) => {
    const wall = `${y}-${mo}-${d}T${h ? `${h}:${mi}:${s}` : '23:59:59'}`;
    const onClock = z ? zone.toWall(new Date(`${wall}Z`)) : wall;
    return `UNTIL=${onClock.replace(/[-:]/g, '')}Z`;
  });
}

function timeOf({ length, location, note }: ReadEvent, stamp: Stamp): TimetableTime {
  const from = momentOf(stamp);
  const to = length.onClock
    ? stamp.zone.toMoment(wallAfter(stamp.wall, length.seconds))
    : new Date(from.getTime() + length.seconds * 1000);

  return { from, to, location, note };
}

/** Whether a time is one of these; a whole day stands for any time on it. */
function among(stamps: readonly Stamp[]): (stamp: Stamp) => boolean {
  const moments = new Set(stamps.map((one) => +momentOf(one)));
  const days = new Set(stamps.map(({ wall }) => wall.slice(0, 10)));
  const wholeDays = new Set(stamps.filter(({ isDate }) => isDate).map(({ wall }) => wall.slice(0, 10)));

  return (one) => {
    const day = one.wall.slice(0, 10);
    return wholeDays.has(day) || (one.isDate ? days.has(day) : stamps.length > 0 && moments.has(+momentOf(one)));
  };
}
