import { beforeAll, describe, expect, test } from 'vitest';
import { addDays, moscowDay } from '#regulation/calendar.ts';
import { aStudent } from '../../../test/factories.ts';
import { callerOf } from './fixtures.ts';

let ask: (path: string, lang?: string) => Promise<{ status: number; body: Record<string, never> }>;
const date = addDays(moscowDay(new Date()), 30);

beforeAll(async () => {
  const call = await callerOf(await aStudent());
  ask = async (path, lang = 'ru') => call('GET', path, { headers: { 'accept-language': lang } });
});

describe('R-3.2.3/2 GET /choices', () => {
  const rooms = `/choices/rooms?date=${date}&building=main&roomType=classroom`;

  test('rooms that fit, with their times; warnings in the language asked for', async () => {
    const { status, body } = await ask(`${rooms}&from=06:00&to=09:00&attendees=31&equipment=sound,stage&stepFree=1`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      rooms: [{ number: '305', capacity: 60, free: true, wishes: 0, lacks: ['stage'], steps: false }],
      near: [{ kind: 'time', room: { number: '305' }, from: '08:00', to: '11:00' }],
      mended: null,
      warnings: [{ field: 'fields.from', code: 'outside_hours', message: expect.stringContaining('охраны') }],
    });
    const english = await ask(`${rooms}&from=06:00&to=09:00`, 'en');
    expect(english.body).toMatchObject({ warnings: [{ message: expect.stringMatching(/security/i) }] });
  });

  test('the studio', async () => {
    const { status, body } = await ask(`/choices/studio?date=${date}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ hours: { from: '10:00', to: '20:00' }, stretches: [{ from: '10:00', free: true }] });
  });

  test.for([
    ['no date', '/choices/rooms?building=main&roomType=classroom'],
    ['no such day', '/choices/rooms?date=2026-02-30&building=main&roomType=classroom'],
    ['no such type', `/choices/rooms?date=${date}&building=main&roomType=cave`],
    ['no time', `${rooms}&from=25:00`],
    ['too many people', `${rooms}&attendees=5000`],
    ['no room', `${rooms}&room=214`],
    ['no time of the studio', `/choices/studio?date=${date}&to=later`],
  ])('%s is named', async ([, path]) => {
    const { status, body } = await ask(path ?? '');
    expect([status, body.rule]).toEqual([422, 'form_incomplete']);
  });

  test('a building that there is not has no rooms; only who signed in is told', async () => {
    const { status, body } = await ask(`/choices/rooms?date=${date}&building=nowhere&roomType=gym&from=10:00&to=11:00`);
    expect([status, body.rooms]).toEqual([200, []]);
  });
});
