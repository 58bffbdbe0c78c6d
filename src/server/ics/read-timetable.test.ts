import { describe, expect, test } from 'vitest';
import { moscowMoment } from '#regulation/calendar.ts';
import { NoCalendar, readTimetable } from './read-timetable.ts';

const term = { from: moscowMoment('2026-09-01'), to: moscowMoment('2027-01-01') };

describe('R-3.2.3/2 a timetable of classes in .ics', () => {
  test('weekly series until a day, without holidays and with a moved class', async () => {
    const { name, events, faults } = await readTimetable(
      calendar(
        'X-WR-CALNAME:Расписание\\, осень',
        ...moscowZone,
        ...event(
          'UID:math@timetable',
          'DTSTART;TZID=Europe/Moscow:20260901T090000',
          'DTEND;TZID=Europe/Moscow:20260901T103000',
          'RRULE:FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20260915T205959Z',
          'EXDATE;TZID=Europe/Moscow:20260903T090000,20260910T090000',
          'SUMMARY:Математический анализ\\, лекция для потока по направлению подготов',
          ' ки 01.03.02',
          'LOCATION:Главный корпус\\, ауд. 214',
        ),
        ...event(
          'UID:math@timetable',
          'RECURRENCE-ID;TZID=Europe/Moscow:20260908T090000',
          'DTSTART;TZID=Europe/Moscow:20260909T121000',
          'DTEND;TZID=Europe/Moscow:20260909T134000',
          'SUMMARY:Математический анализ (перенос)',
          'LOCATION:ауд. 305',
        ),
      ),
      term,
    );

    expect({ name, faults }).toEqual({ name: 'Расписание, осень', faults: [] });
    expect(events).toHaveLength(1);
    expect(events[0]?.rule).toContain('FREQ=WEEKLY');
    expect(events[0]?.times.map(({ from, to, location }) => [moscow(from), moscow(to), location])).toEqual([
      ['2026-09-01 09:00', '2026-09-01 10:30', 'Главный корпус, ауд. 214'],
      ['2026-09-09 12:10', '2026-09-09 13:40', 'ауд. 305'],
      ['2026-09-15 09:00', '2026-09-15 10:30', 'Главный корпус, ауд. 214'],
    ]);
    expect(events[0]?.times[1]?.note).toBe('Математический анализ (перенос)');
    expect(events[0]?.note).toMatch(/подготовки 01\.03\.02$/);
  });

  test('every other week by COUNT, and a cancelled class of the series', async () => {
    const { events } = await readTimetable(
      calendar(
        ...event(
          'UID:lab',
          'DTSTART;TZID=Europe/Moscow:20260907T104000',
          'DURATION:PT1H30M',
          'RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=4',
          'SUMMARY:Практикум',
        ),
        ...event(
          'UID:lab',
          'RECURRENCE-ID;TZID=Europe/Moscow:20260921T104000',
          'DTSTART;TZID=Europe/Moscow:20260921T104000',
          'DURATION:PT1H30M',
          'STATUS:CANCELLED',
        ),
      ),
      term,
    );

    expect(events[0]?.times.map(({ from }) => moscow(from))).toEqual([
      '2026-09-07 10:40',
      '2026-10-05 10:40',
      '2026-10-19 10:40',
    ]);
  });

  test('a zone with summer time keeps its clock: in Moscow the class moves by an hour', async () => {
    const { events } = await readTimetable(
      calendar(
        ...event(
          'UID:guest',
          'DTSTART;TZID=Europe/Berlin:20261019T100000',
          'DTEND;TZID=Europe/Berlin:20261019T113000',
          'RRULE:FREQ=WEEKLY;COUNT=2',
          'SUMMARY:Лекция по связи',
        ),
      ),
      term,
    );

    expect(events[0]?.times.map(({ from }) => moscow(from))).toEqual(['2026-10-19 11:00', '2026-10-26 12:00']);
  });

  test('a zone of the file’s own making is taken from its VTIMEZONE', async () => {
    const { events, faults } = await readTimetable(
      calendar(
        'BEGIN:VTIMEZONE',
        'TZID:Наш пояс',
        'BEGIN:STANDARD',
        'DTSTART:16011028T030000',
        'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
        'TZOFFSETFROM:+0200',
        'TZOFFSETTO:+0100',
        'END:STANDARD',
        'BEGIN:DAYLIGHT',
        'DTSTART:16010325T020000',
        'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
        'TZOFFSETFROM:+0100',
        'TZOFFSETTO:+0200',
        'END:DAYLIGHT',
        'END:VTIMEZONE',
        ...event(
          'UID:own-zone',
          'DTSTART;TZID=Наш пояс:20261019T100000',
          'DTEND;TZID=Наш пояс:20261019T113000',
          'RRULE:FREQ=WEEKLY;UNTIL=20261026T090000Z',
          'SUMMARY:Лекция',
        ),
      ),
      term,
    );

    expect(faults).toEqual([]);
    expect(events[0]?.times.map(({ from }) => moscow(from))).toEqual(['2026-10-19 11:00', '2026-10-26 12:00']);
  });

  test('times in UTC, without a zone, and whole days', async () => {
    const { events } = await readTimetable(
      calendar(
        ...event('UID:utc', 'DTSTART:20261001T060000Z', 'DTEND:20261001T073000Z', 'SUMMARY:1'),
        ...event('UID:floating', 'DTSTART:20261001T090000', 'DTEND:20261001T103000', 'SUMMARY:2'),
        ...event('UID:day', 'DTSTART;VALUE=DATE:20261001', 'SUMMARY:3'),
        ...event('UID:days', 'DTSTART;VALUE=DATE:20261001', 'DTEND;VALUE=DATE:20261004', 'SUMMARY:4'),
        ...event('UID:free', 'DTSTART:20261001T060000Z', 'DTEND:20261001T073000Z', 'TRANSP:TRANSPARENT', 'SUMMARY:5'),
        ...event(
          'UID:some-days',
          'DTSTART;VALUE=DATE:20261001',
          'RRULE:FREQ=DAILY;UNTIL=20261003',
          'EXDATE;VALUE=DATE:20261002',
          'SUMMARY:6',
        ),
      ),
      term,
    );
    const times = events.map(({ uid, times }) => [uid, times.map(({ from, to }) => `${moscow(from)} ${moscow(to)}`)]);

    expect(Object.fromEntries(times)).toEqual({
      utc: ['2026-10-01 09:00 2026-10-01 10:30'],
      floating: ['2026-10-01 09:00 2026-10-01 10:30'],
      day: ['2026-10-01 00:00 2026-10-02 00:00'],
      days: ['2026-10-01 00:00 2026-10-04 00:00'],
      free: [],
      'some-days': ['2026-10-01 00:00 2026-10-02 00:00', '2026-10-03 00:00 2026-10-04 00:00'],
    });
  });

  test('added times, and only what lies within the window', async () => {
    const { events } = await readTimetable(
      calendar(
        ...event(
          'UID:long',
          'DTSTART;TZID=Europe/Moscow:20100104T090000',
          'DTEND;TZID=Europe/Moscow:20100104T103000',
          'RRULE:FREQ=WEEKLY',
          'RDATE;TZID=Europe/Moscow:20260902T090000',
          'SUMMARY:Давно',
        ),
      ),
      { from: moscowMoment('2026-09-01'), to: moscowMoment('2026-09-15') },
    );

    expect(events[0]?.times.map(({ from }) => moscow(from))).toEqual([
      '2026-09-02 09:00',
      '2026-09-07 09:00',
      '2026-09-14 09:00',
    ]);
  });

  test.for([
    ['no_uid', ['DTSTART:20261001T060000Z', 'DTEND:20261001T073000Z']],
    ['no_start', ['UID:1']],
    ['no_end', ['UID:1', 'DTSTART:20261001T060000Z']],
    ['no_end', ['UID:1', 'DTSTART:20261001T060000Z', 'DTEND:20261001T050000Z']],
    ['zone_unknown', ['UID:1', 'DTSTART;TZID=Nowhere:20261001T060000', 'DURATION:PT1H']],
    ['too_often', ['UID:1', 'DTSTART:20260901T060000Z', 'DURATION:PT1H', 'RRULE:FREQ=SECONDLY']],
    ['unreadable', ['UID:1', 'DTSTART:20261001T060000Z', 'DURATION:PT1H', 'RRULE:FREQ=NEVER']],
    ['unreadable', ['UID:1', 'DTSTART:2026-99-99', 'DURATION:PT1H']],
  ] as const)('%s: the event is named and left out, the others are read', async ([fault, lines]) => {
    const whole = event('UID:good', 'DTSTART:20261001T060000Z', 'DTEND:20261001T073000Z', 'SUMMARY:Цела');
    const { events, faults } = await readTimetable(calendar(...event(...lines), ...whole), term);

    expect(faults).toMatchObject([{ place: 1, fault }]);
    expect(events.map(({ uid }) => uid)).toEqual(['good']);
  });

  test('a rule that never comes true ends, too', { timeout: 5000 }, async () => {
    const rule = 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30';
    const lines = event('UID:never', 'DTSTART:20260901T060000Z', 'DURATION:PT1H', rule, 'SUMMARY:Никогда');
    const { events } = await readTimetable(calendar(...lines), term);

    expect(events[0]?.times.length ?? 0).toBeLessThanOrEqual(1);
  });

  test.for(['', 'Привет', 'BEGIN:VCALENDAR', '<html></html>', 'BEGIN:VCARD\r\nEND:VCARD', '\u0000\u0001'])(
    'no calendar: %j',
    async (text) => {
      await expect(readTimetable(text, term)).rejects.toThrow(NoCalendar);
    },
  );

  test('three thousand series are read in good time', { timeout: 20_000 }, async () => {
    const many = Array.from({ length: 3000 }, (_, n) =>
      event(
        `UID:many-${n}`,
        'DTSTART;TZID=Europe/Moscow:20260901T090000',
        'DTEND;TZID=Europe/Moscow:20260901T103000',
        'RRULE:FREQ=WEEKLY;UNTIL=20261231T205959Z',
        `SUMMARY:Занятие ${n}`,
      ),
    ).flat();
    const { events } = await readTimetable(calendar(...many), term);

    expect(events).toHaveLength(3000);
    expect(events.every(({ times }) => times.length === 18)).toBe(true);
  });
});

const moscowZone = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Moscow',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0300',
  'TZOFFSETTO:+0300',
  'TZNAME:MSK',
  'END:STANDARD',
  'END:VTIMEZONE',
];

function event(...lines: string[]): string[] {
  return ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];
}

function calendar(...lines: string[]): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//University//Timetable//RU', ...lines, 'END:VCALENDAR', ''].join(
    '\r\n',
  );
}

function moscow(moment: Date): string {
  return new Date(moment.getTime() + 3 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}
