import { describe, expect, test } from 'vitest';
import { moscowDay, moscowTime } from '#regulation/calendar.ts';
import type { Person } from '../auth/sessions.ts';
import { anAcceptedRequest, anAgent, anOperator, present, resourceId } from '../../../test/factories.ts';
import { db } from '../db/database.ts';
import { NotFound } from '../errors.ts';
import { uploaded } from '../ics/uploaded.ts';
import { problemOf } from '../problem.ts';
import { answerRequest } from './answer-request.ts';
import { importTimetable } from './import-timetable.ts';
import { matchTimetable } from './match-timetable.ts';
import { uploadTimetable } from './upload-timetable.ts';

const now = { now: present };

describe('R-3.2.3/2 importing a timetable', () => {
  test('shows what it would do, books nothing; then the rooms are held', async () => {
    const operator = await anOperator();
    const id = await upload(operator, 'Осень', [
      lecture('a', '20270201', 3, 'ауд. 305'),
      lecture('b', '20270202', 2, 'Где-то'),
    ]);
    const { plan, locations, timetable, faults } = await seen(operator, id);

    expect({ timetable, faults }).toEqual({ timetable: null, faults: [] });
    expect(locations).toMatchObject([
      { location: 'Где-то', resource: null, times: 2 },
      { location: 'ауд. 305', resource: await resourceId('305'), times: 3 },
    ]);
    expect(plan.events).toEqual({ added: 1, changed: 0, same: 0 });
    expect(plan.withoutRoom).toEqual([{ location: 'Где-то', note: 'Лекция b', times: 2 }]);
    expect(await heldBy('Осень')).toEqual([]);

    expect(await importTimetable(operator, { id }, now)).toEqual({ added: 3, removed: 0, kept: 0, skipped: 0 });
    expect(await heldBy('Осень')).toEqual(
      ['2027-02-01', '2027-02-08', '2027-02-15'].map((day) => [day, '09:00', '10:30', 'Лекция a', '305']),
    );
    await expect(seen(operator, id)).rejects.toThrow(NotFound);
  });

  test('the same file again changes nothing; a moved class moves; what was matched once is known', async () => {
    const operator = await anOperator();
    const first = await upload(operator, 'Весна', [
      lecture('a', '20270301', 3, 'У Петровых'),
      lecture('b', '20270302', 2, '214'),
    ]);
    await matchTimetable(operator, { id: first, rooms: { 'У Петровых': await resourceId('215') } }, now);
    await importTimetable(operator, { id: first }, now);
    const before = await heldBy('Весна');
    expect(before).toHaveLength(5);

    const again = await upload(operator, 'весна', [
      lecture('a', '20270301', 3, 'У Петровых'),
      lecture('b', '20270302', 2, '214'),
    ]);
    expect((await seen(operator, again)).plan.events).toEqual({ added: 0, changed: 0, same: 2 });
    expect(await importTimetable(operator, { id: again }, now)).toEqual({ added: 0, removed: 0, kept: 5, skipped: 0 });
    expect(await heldBy('Весна')).toEqual(before);

    const moved = await upload(operator, 'Весна', [
      lecture('a', '20270301', 3, 'У Петровых', '0930'),
      lecture('b', '20270302', 2, '214'),
    ]);
    expect((await seen(operator, moved)).plan.events).toEqual({ added: 0, changed: 1, same: 1 });
    expect(await importTimetable(operator, { id: moved }, now)).toEqual({ added: 3, removed: 3, kept: 2, skipped: 0 });
    expect((await heldBy('Весна')).filter(([, , , note]) => note === 'Лекция a').map(([, from]) => from)).toEqual([
      '09:30',
      '09:30',
      '09:30',
    ]);
  });

  test('what the file no longer has stays, or is taken off where the person says so', async () => {
    const operator = await anOperator();
    await importTimetable(
      operator,
      { id: await upload(operator, 'Лето', [lecture('a', '20270601', 2, '21'), lecture('b', '20270602', 2, '33')]) },
      now,
    );
    const less = await upload(operator, 'Лето', [lecture('a', '20270601', 2, '21')]);
    expect((await seen(operator, less)).plan.missing).toMatchObject([{ uid: 'b', note: 'Лекция b' }]);

    await importTimetable(operator, { id: less }, now);
    expect(await heldBy('Лето')).toHaveLength(4);
    const lesser = await upload(operator, 'Лето', [lecture('a', '20270601', 2, '21')]);
    expect(await importTimetable(operator, { id: lesser, removeMissing: true }, now)).toMatchObject({ removed: 2 });
    expect(await heldBy('Лето')).toHaveLength(2);
  });

  test('over a promise: named, and the person decides to stop or to leave it out', async () => {
    const [operator, room] = [await anOperator(), await resourceId('12')];
    const { agent, number } = await anAcceptedRequest({
      serviceDate: '2027-04-12',
      fields: { roomType: 'conference_hall' },
    });
    await answerRequest(agent, { number, result: { resource: room, from: '10:00', to: '12:00' } }, now);

    const id = await upload(operator, 'Апрель', [lecture('a', '20270405', 3, 'Конференц-зал')]);
    const { plan } = await seen(operator, id);
    expect(plan.collisions).toMatchObject([{ wanted: { note: 'Лекция a' }, with: { number, state: 'confirmed' } }]);

    const stopped = await importTimetable(operator, { id }, now).catch((error: unknown) => problemOf(error, 'ru'));
    expect(stopped).toMatchObject({ status: 409, rule: 'taken' });
    expect(JSON.stringify(stopped)).toContain(number);
    expect(await heldBy('Апрель')).toEqual([]);

    expect(await importTimetable(operator, { id, collisions: 'skip' }, now)).toMatchObject({ added: 2, skipped: 1 });
    expect((await heldBy('Апрель')).map(([day]) => day)).toEqual(['2027-04-05', '2027-04-19']);
  });

  test('two classes of the file in one room: the second is left out, and told', async () => {
    const operator = await anOperator();
    const id = await upload(operator, 'Май', [
      lecture('a', '20270503', 1, '101'),
      lecture('b', '20270503', 1, '101', '1000'),
    ]);
    expect((await seen(operator, id)).plan.collisions).toMatchObject([
      { wanted: { uid: 'b' }, with: null, rival: { uid: 'a' } },
    ]);
    expect(await importTimetable(operator, { id, collisions: 'skip' }, now)).toMatchObject({ added: 1, skipped: 1 });
  });

  test('a file in the old Russian code page is read; no calendar, an empty and a huge file are refused by name', async () => {
    const operator = await anOperator();
    const bytes = windows1251(calendar([lecture('a', '20270701', 1, 'Актовый зал')]));
    const { id } = await uploadTimetable(operator, { bytes, fileName: 'Сессия.ics' }, now);
    expect(await seen(operator, id)).toMatchObject({
      name: 'Сессия',
      locations: [{ resource: await resourceId('101') }],
    });

    for (const [wrong, sentence] of [
      [new Uint8Array(), /Заполните/],
      [new TextEncoder().encode('Привет'), /не календарь/],
      [new Uint8Array(5 * 1024 * 1024 + 1).fill(65), /больше 5/],
    ] as const) {
      const refused = await uploadTimetable(operator, { bytes: wrong }, now).catch((error: unknown) =>
        problemOf(error, 'ru'),
      );
      expect(refused).toMatchObject({
        status: 422,
        errors: [{ field: 'file', message: expect.stringMatching(sentence) }],
      });
    }
  });

  test('is the Operator’s; another’s upload is not there', async () => {
    const [operator, other, agent] = [await anOperator(), await anOperator(), await anAgent()];
    const id = await upload(operator, 'Мой', [lecture('a', '20270801', 1, '5')]);

    await expect(seen(other, id)).rejects.toThrow(NotFound);
    await expect(importTimetable(other, { id }, now)).rejects.toThrow(NotFound);
    await expect(matchTimetable(other, { id, rooms: {} }, now)).rejects.toThrow(NotFound);
    for (const run of [
      () => importTimetable(agent, { id }, now),
      () => matchTimetable(agent, { id, rooms: {} }, now),
      () => upload(agent, 'Чужой', []),
    ])
      await expect(run()).rejects.toThrow('operator_only');
  });
});

async function upload(person: Person, name: string, events: string[][]): Promise<string> {
  const bytes = new TextEncoder().encode(calendar(events));
  return (await uploadTimetable(person, { name, bytes }, now)).id;
}

function seen(person: Person, id: string) {
  return uploaded(db, person.id, id, present);
}

function lecture(uid: string, first: string, count: number, location: string, from = '0900'): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTART;TZID=Europe/Moscow:${first}T${from}00`,
    'DURATION:PT1H30M',
    `RRULE:FREQ=WEEKLY;COUNT=${count}`,
    `SUMMARY:Лекция ${uid}`,
    `LOCATION:${location}`,
    'END:VEVENT',
  ];
}

function calendar(events: string[][]): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Timetable//RU', ...events.flat(), 'END:VCALENDAR', ''].join(
    '\r\n',
  );
}

function windows1251(text: string): Uint8Array<ArrayBuffer> {
  const codes = [...text].map((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return code < 128 ? code : code - 0x410 + 0xc0;
  });
  return new Uint8Array(codes);
}

/** Day, from, to, note and room of what a timetable holds. */
async function heldBy(timetable: string) {
  const rows = await db
    .selectFrom('bookings')
    .innerJoin('block_series', 'block_series.id', 'bookings.series')
    .innerJoin('timetables', 'timetables.id', 'block_series.timetable')
    .innerJoin('resources', 'resources.id', 'bookings.resource')
    .select(['bookings.from', 'bookings.to', 'bookings.note', 'resources.number'])
    .where('timetables.name', '=', timetable)
    .where('bookings.state', '=', 'held')
    .orderBy('bookings.from')
    .execute();
  return rows.map(({ from, to, note, number }) => [moscowDay(from), moscowTime(from), moscowTime(to), note, number]);
}
