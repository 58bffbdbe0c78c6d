import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { expand } from './expand.ts';
import { type Wall, secondsBetween, wallAfter } from './wall.ts';

/** Turns what stands on a clock into a moment and back. */
export interface Zone {
  toMoment(wall: Wall): Date;
  toWall(moment: Date): Wall;
}

export const utc = fixed(() => 0);

/** R-TIME/1. Moscow is UTC+3 all year, since October 2014: earlier times matter to nobody here. */
const withoutChanges = fixed(() => 3 * 3600);
const moscow = 'Europe/Moscow';

/** Names that calendars of desktops write without saying what they mean. */
const known: Record<string, string> = { 'Russian Standard Time': moscow, 'Московское время': moscow };

/**
 * The zones of one calendar by their TZID: one that the world knows by its name, else as the calendar itself defines it
 * (VTIMEZONE). Undefined for a name that nobody explains. Without a name it is the calendar's own, or Moscow.
 */
export function zonesOf(frame: ICAL.Component): (tzid: string | undefined) => Zone | undefined {
  const own = new Map(
    frame.getAllSubcomponents('vtimezone').map((zone) => [String(zone.getFirstPropertyValue('tzid')), zone]),
  );
  const found = new Map<string, Zone | undefined>();
  const default_ = nameOf(String(frame.getFirstPropertyValue('x-wr-timezone') ?? '')) ?? moscow;

  return (tzid = default_) => {
    if (!found.has(tzid)) {
      const name = nameOf(tzid);
      const definition = own.get(tzid);
      found.set(tzid, name ? named(name) : definition && defined(definition));
    }
    return found.get(tzid);
  };
}

/** The name that the world knows, also behind a prefix: `/citadel.org/20210210_1/Europe/Moscow`. */
function nameOf(tzid: string): string | undefined {
  const candidates = [tzid, known[tzid], /[A-Z]\w+\/\w+$/.exec(tzid)?.[0]];
  return candidates.find((name) => name && isZone(name));
}

function isZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

function named(name: string): Zone {
  if (name === moscow) return withoutChanges;

  return {
    toMoment: (wall) => new Date(Temporal.PlainDateTime.from(wall).toZonedDateTime(name).epochMilliseconds),
    toWall: (moment) =>
      Temporal.Instant.fromEpochMilliseconds(moment.getTime())
        .toZonedDateTimeISO(name)
        .toPlainDateTime()
        .toString({ smallestUnit: 'second' }),
  };
}

function fixed(offsetAt: (wall: Wall) => number): Zone {
  return {
    toMoment: (wall) => new Date(Date.parse(`${wall}Z`) - offsetAt(wall) * 1000),
    toWall(moment) {
      const clock = moment.toISOString().slice(0, 19);
      const guess = wallAfter(clock, offsetAt(clock));
      return wallAfter(clock, offsetAt(guess));
    },
  };
}

interface Onset {
  wall: Wall;
  offset: number;
}

/** RFC 5545, 3.6.5. The offset is that of the last change before; standard time and summer time each have their rule. */
function defined(zone: ICAL.Component): Zone {
  const changes = ['standard', 'daylight'].flatMap((kind) => zone.getAllSubcomponents(kind)).flatMap(onsetsOf);
  const inOrder = changes.sort((a, b) => secondsBetween(b.wall, a.wall));
  const before = offsetIn(zone, 'tzoffsetfrom');

  return fixed((wall) => inOrder.findLast((one) => one.wall <= wall)?.offset ?? before);
}

const years = { from: '2000-01-01T00:00:00', to: '2100-01-01T00:00:00' };

function onsetsOf(observance: ICAL.Component): Onset[] {
  const start = String(observance.getFirstPropertyValue('dtstart')).slice(0, 19);
  const rule = observance.getFirstPropertyValue('rrule');
  const dates = observance
    .getAllProperties('rdate')
    .flatMap((one) => one.getValues().map((value) => String(value).slice(0, 19)));
  const walls = [start, ...dates, ...(rule ? expand(start, String(rule), years) : [])];
  const offset = offsetIn(observance, 'tzoffsetto');

  return walls.map((wall) => ({ wall, offset }));
}

function offsetIn(component: ICAL.Component, property: string): number {
  const owner = component.hasProperty(property) ? component : component.getAllSubcomponents()[0];
  const value = owner?.getFirstPropertyValue(property);
  return value instanceof ICAL.UtcOffset ? value.toSeconds() : 0;
}
