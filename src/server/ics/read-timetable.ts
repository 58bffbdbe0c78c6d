import { setImmediate } from 'node:timers/promises';
import ICAL from 'ical.js';
import type { TimetableFault } from '#regulation/blocks.ts';
import type { Period } from '#regulation/bookings.ts';
import { type Expanded, TooOften } from './expand.ts';
import { readEvent, type ReadEvent } from './read-event.ts';
import { splitCalendar } from './split-calendar.ts';
import { timesOf } from './times-of.ts';
import { zonesOf } from './zones.ts';

/** One time of an event of a timetable. */
export interface TimetableTime extends Period {
  location: string | null;
  note: string;
}

/** An event with all its times within the window that was asked for; none where it was cancelled. */
export interface TimetableEvent {
  uid: string;
  note: string;
  /** How it repeats, as the file says it. */
  rule: string | null;
  times: TimetableTime[];
}

export interface Timetable {
  name: string | null;
  events: TimetableEvent[];
  /** What of the file is left out, by its place and why. */
  faults: { place: number; note: string | null; fault: TimetableFault }[];
}

/** The file is no calendar at all. */
export class NoCalendar extends Error {}

const eventsAtOnce = 25;

/**
 * Reads an .ics timetable: series with their exceptions, moved and cancelled times, in whatever zone; all of it as moments.
 * An event that can't be read is named and left out, the others are read. The server answers others in between.
 */
export async function readTimetable(text: string, window: Period): Promise<Timetable> {
  const { frame, events } = splitCalendar(text);
  const calendar = componentOf(frame);
  const zones = zonesOf(calendar);
  const faults: Timetable['faults'] = [];
  const byUid = new Map<string, { read: ReadEvent; place: number }[]>();

  for (const [index, event] of events.entries()) {
    const read = readEvent(event, zones);
    if (typeof read !== 'object') faults.push({ place: index + 1, note: null, fault: read });
    else if ('fault' in read) faults.push({ place: index + 1, ...read });
    else byUid.set(read.uid, [...(byUid.get(read.uid) ?? []), { read, place: index + 1 }]);
    if (index % eventsAtOnce === 0) await setImmediate();
  }

  const found: TimetableEvent[] = [];
  const known: Expanded = new Map();
  for (const [index, [uid, parts]] of [...byUid].entries()) {
    const [first] = parts;
    if (!first) continue;
    const { note, rule } = (parts.find(({ read }) => !read.replaces) ?? first).read;

    try {
      found.push({
        uid,
        note,
        rule,
        times: timesOf(
          parts.map(({ read }) => read),
          window,
          known,
        ),
      });
    } catch (cause) {
      faults.push({ place: first.place, note, fault: cause instanceof TooOften ? 'too_often' : 'unreadable' });
    }
    if (index % eventsAtOnce === 0) await setImmediate();
  }

  return { name: nameOf(calendar), events: found, faults };
}

function componentOf(frame: string): ICAL.Component {
  try {
    const parsed: unknown = ICAL.parse(frame);
    const first = Array.isArray(parsed) && Array.isArray(parsed[0]) ? parsed[0] : parsed;
    const calendar = new ICAL.Component(first as [string, unknown[], unknown[]]);
    if (calendar.name === 'vcalendar') return calendar;
  } catch {
    // told below
  }

  throw new NoCalendar();
}

/** Its own name; ical.js leaves the escapes of X- properties in. */
function nameOf(calendar: ICAL.Component): string | null {
  const name = calendar.getFirstPropertyValue('x-wr-calname') ?? calendar.getFirstPropertyValue('name');
  return name
    ? String(name)
        .replace(/\\([\\;,])/g, '$1')
        .trim()
        .slice(0, 150)
    : null;
}
