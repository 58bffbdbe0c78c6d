import ICAL from 'ical.js';
import { addDays, type Day, moscowDay, moscowTime } from '#regulation/calendar.ts';
import type { AnswerTimes } from '#regulation/answer-times.ts';

/** One entry of a calendar. The same `uid` with a greater `sequence` takes the place of what was there. */
export interface CalendarEntry {
  uid: string;
  sequence: number;
  changedAt: Date;
  times: AnswerTimes;
  title: string;
  place: string | null;
  text: string | null;
  url: string | null;
  isCancelled?: boolean;
}

interface CalendarOf {
  /** What a calendar program calls it. */
  name?: string;
  lang: 'ru' | 'en';
  /** Whoever subscribes looks again after so many hours. */
  everyHours?: number;
}

const zone = 'Europe/Moscow';

/** RFC 5545. Entries as an .ics file, their times on Moscow's clock with the zone in the file. */
export function writeCalendar(entries: readonly CalendarEntry[], { name, lang, everyHours }: CalendarOf): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('prodid', `-//MGPU//My initiatives//${lang.toUpperCase()}`);
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  calendar.addPropertyWithValue('method', 'PUBLISH');
  if (name) {
    // The library does not know that these are texts.
    calendar.addPropertyWithValue('name', escaped(name));
    calendar.addPropertyWithValue('x-wr-calname', escaped(name));
  }
  if (everyHours) {
    const every = ICAL.Duration.fromSeconds(everyHours * 3600);
    calendar.addPropertyWithValue('refresh-interval', every);
    calendar.addPropertyWithValue('x-published-ttl', every.toString());
  }

  calendar.addSubcomponent(moscowZone());
  for (const entry of entries) calendar.addSubcomponent(eventOf(entry));

  return `${calendar.toString()}\r\n`;
}

function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, '\\$&');
}

/** Since October 2014 Moscow keeps UTC+3 the whole year. */
function moscowZone() {
  const component = new ICAL.Component('vtimezone');
  component.addPropertyWithValue('tzid', zone);
  const standard = new ICAL.Component('standard');
  standard.addPropertyWithValue('dtstart', ICAL.Time.fromData({ year: 2014, month: 10, day: 26, hour: 2 }));
  standard.addPropertyWithValue('tzoffsetfrom', ICAL.UtcOffset.fromString('+04:00'));
  standard.addPropertyWithValue('tzoffsetto', ICAL.UtcOffset.fromString('+03:00'));
  standard.addPropertyWithValue('tzname', 'MSK');
  component.addSubcomponent(standard);

  return component;
}

function eventOf({ uid, sequence, changedAt, times, title, place, text, url, isCancelled }: CalendarEntry) {
  const event = new ICAL.Component('vevent');
  const changed = ICAL.Time.fromJSDate(changedAt, true);
  event.addPropertyWithValue('uid', uid);
  event.addPropertyWithValue('sequence', sequence);
  event.addPropertyWithValue('dtstamp', changed);
  event.addPropertyWithValue('last-modified', changed);
  event.addPropertyWithValue('status', isCancelled ? 'CANCELLED' : 'CONFIRMED');
  event.addPropertyWithValue('summary', title);

  if ('day' in times) {
    event.addPropertyWithValue('dtstart', dateOf(times.day));
    event.addPropertyWithValue('dtend', dateOf(addDays(times.day, 1)));
    event.addPropertyWithValue('transp', 'TRANSPARENT');
  } else {
    event.addPropertyWithValue('dtstart', onClock(times.from)).setParameter('tzid', zone);
    event.addPropertyWithValue('dtend', onClock(times.to)).setParameter('tzid', zone);
  }
  if (place) event.addPropertyWithValue('location', place);
  if (text) event.addPropertyWithValue('description', text);
  if (url) event.addPropertyWithValue('url', url);

  return event;
}

function dateOf(day: Day) {
  return ICAL.Time.fromDateString(day);
}

function onClock(moment: Date) {
  const [year, month, day] = moscowDay(moment).split('-').map(Number);
  const [hour, minute] = moscowTime(moment).split(':').map(Number);
  return ICAL.Time.fromData({ year, month, day, hour, minute, second: 0 });
}
