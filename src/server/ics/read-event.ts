import ICAL from 'ical.js';
import type { TimetableFault } from '#regulation/blocks.ts';
import { type Wall, secondsBetween } from './wall.ts';
import { utc, type Zone } from './zones.ts';

/** A time as it stands in the file: on the clock of its zone. */
export interface Stamp {
  wall: Wall;
  zone: Zone;
  /** A whole day. */
  isDate: boolean;
}

/** One VEVENT, its times not yet unrolled. */
export interface ReadEvent {
  uid: string;
  note: string;
  location: string | null;
  start: Stamp;
  /** How long it takes: on the clock, or exactly. */
  length: { seconds: number; onClock: boolean };
  rule: string | null;
  added: Stamp[];
  excluded: Stamp[];
  /** The time of the series that this one stands for. */
  replaces: Stamp | null;
  /** Cancelled, or marked as taking no time: it holds nothing. */
  isFree: boolean;
}

type Zones = (tzid: string | undefined) => Zone | undefined;

class Fault extends Error {
  readonly fault: TimetableFault;

  constructor(fault: TimetableFault) {
    super(fault);
    this.fault = fault;
  }
}

/** Reads the text of one VEVENT; names what is wrong where it can't be used. */
export function readEvent(text: string, zones: Zones): ReadEvent | { fault: TimetableFault; note: string | null } {
  const event = componentOf(text);
  if (!event) return { fault: 'unreadable', note: noteIn(text) };

  const note = textOf(event, 'summary', 150);
  try {
    return { ...read(event, zones), note: note ?? '' };
  } catch (cause) {
    return { fault: cause instanceof Fault ? cause.fault : 'unreadable', note };
  }
}

function read(event: ICAL.Component, zones: Zones): Omit<ReadEvent, 'note'> {
  const uid = textOf(event, 'uid', 500);
  if (!uid) throw new Fault('no_uid');
  const start = stampsOf(event, 'dtstart', zones)[0];
  if (!start) throw new Fault('no_start');
  const status = textOf(event, 'status', 20)?.toUpperCase();
  const transparency = textOf(event, 'transp', 20)?.toUpperCase();
  const rule = event.getFirstPropertyValue('rrule');

  return {
    uid,
    location: textOf(event, 'location', 300),
    start,
    length: lengthOf(event, start, zones),
    rule: rule ? String(rule) : null,
    added: stampsOf(event, 'rdate', zones),
    excluded: stampsOf(event, 'exdate', zones),
    replaces: stampsOf(event, 'recurrence-id', zones)[0] ?? null,
    isFree: status === 'CANCELLED' || transparency === 'TRANSPARENT',
  };
}

/** RFC 5545, 3.6.1. By DTEND or DURATION; a whole day is one day, and a moment is no time at all. */
function lengthOf(event: ICAL.Component, start: Stamp, zones: Zones): ReadEvent['length'] {
  const end = stampsOf(event, 'dtend', zones)[0];
  const duration = event.getFirstPropertyValue('duration');
  const length = end
    ? end.zone === start.zone
      ? { seconds: secondsBetween(start.wall, end.wall), onClock: true }
      : { seconds: (momentOf(end).getTime() - momentOf(start).getTime()) / 1000, onClock: false }
    : duration instanceof ICAL.Duration
      ? { seconds: duration.toSeconds(), onClock: duration.days > 0 || duration.weeks > 0 }
      : { seconds: start.isDate ? 86_400 : 0, onClock: true };

  if (length.seconds <= 0) throw new Fault('no_end');
  return length;
}

/** The moment that a stamp means. */
export function momentOf({ wall, zone }: Stamp): Date {
  return zone.toMoment(wall);
}

function stampsOf(event: ICAL.Component, name: string, zones: Zones): Stamp[] {
  return event.getAllProperties(name).flatMap((property) => {
    const tzid = property.getParameter('tzid');
    return property.getValues().map((value): Stamp => {
      const time = value instanceof ICAL.Period ? value.start : value;
      if (!(time instanceof ICAL.Time)) throw new Fault('unreadable');
      const text = time.toString();
      const zone = text.endsWith('Z') ? utc : zones(Array.isArray(tzid) ? tzid[0] : tzid);
      if (!zone) throw new Fault('zone_unknown');
      const wall = time.isDate ? `${text.slice(0, 10)}T00:00:00` : text.slice(0, 19);
      if (Number.isNaN(Date.parse(`${wall}Z`))) throw new Fault('unreadable');

      return { wall, zone, isDate: time.isDate };
    });
  });
}

function componentOf(text: string): ICAL.Component | null {
  try {
    return new ICAL.Component(ICAL.parse(`BEGIN:VCALENDAR\r\n${text}\r\nEND:VCALENDAR`)).getFirstSubcomponent('vevent');
  } catch {
    return null;
  }
}

function textOf(event: ICAL.Component, name: string, most: number): string | null {
  const value = event.getFirstPropertyValue(name);
  const text = value === null ? '' : String(value).replace(/\s+/g, ' ').trim();
  return text === '' ? null : text.slice(0, most);
}

/** What an event that can't be read calls itself. */
function noteIn(text: string): string | null {
  return /^SUMMARY[^:\r\n]*:(.{1,150})/im.exec(text)?.[1] ?? null;
}
