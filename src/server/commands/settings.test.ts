import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  aRequest,
  aStudent,
  anAcceptedRequest,
  anAgent,
  anOperator,
  dayAhead,
  fillPlaces,
  lastEvent,
  present,
  rowOf,
} from '../../../test/factories.ts';
import type { CalendarYear } from '#regulation/calendar.ts';
import type { Person } from '../auth/sessions.ts';
import { theCalendar } from '../db/calendar.ts';
import { db } from '../db/database.ts';
import { theSettings } from '../db/settings.ts';
import { termsPreview } from '../queries/terms-preview.ts';
import { addAbsence } from './add-absence.ts';
import { changeAgent } from './change-agent.ts';
import { changeDay } from './change-day.ts';
import { changeSetting } from './change-setting.ts';
import { importCalendar } from './import-calendar.ts';
import { recomputeTerms } from './recompute-terms.ts';
import { removeDay } from './remove-day.ts';

let operator: Person;
beforeEach(async () => {
  await fillPlaces();
  operator = await anOperator();
});

const changes = (name: string) =>
  db
    .selectFrom('settings_history')
    .select(['before', 'after'])
    .where('name', '=', name)
    .orderBy('id', 'desc')
    .execute();

describe('R-4.6.1/1 settings', () => {
  test('act on new requests only; sent ones keep theirs', async () => {
    const sent = await aRequest({ category: 'printing', serviceDate: dayAhead(11) });
    await changeSetting(operator, { scope: 'printing', values: { leadDays: 7 } });
    const later = await aRequest({ category: 'printing', serviceDate: dayAhead(11) });

    expect((await rowOf(sent.id)).submission_deadline).toBe('2026-12-11');
    expect((await rowOf(later.id)).submission_deadline).toBe('2026-12-09');
    expect(await termsPreview()).toEqual([]);
    await changeSetting(operator, { scope: 'printing', values: { leadDays: 5 } });
  });

  test('each change is kept with before and after', async () => {
    await changeSetting(operator, { scope: 'service', values: { reopenDays: 10 } });
    expect((await changes('service'))[0]).toMatchObject({ before: { reopenDays: 14 }, after: { reopenDays: 10 } });
    expect((await theSettings()).service.reopenDays).toBe(10);
    await changeSetting(operator, { scope: 'service', values: { reopenDays: 14 } });
  });

  test.for([
    ['a text for a number', { leadDays: 'пять' }],
    ['a mode that there is not', { responseMode: 'sometimes' }],
    ['a setting that there is not', { colour: 'red' }],
    ['a term below zero', { leadDays: -1 }],
  ] as const)('%s is refused and nothing is changed', async ([, values]) => {
    const before = await changes('category.rooms');
    await expect(changeSetting(operator, { scope: 'rooms', values })).rejects.toThrow();
    expect(await changes('category.rooms')).toEqual(before);
  });

  test('of two Operators at one version one wins', async () => {
    const { version } = (await db
      .selectFrom('settings')
      .select('version')
      .where('name', '=', 'service')
      .executeTakeFirst()) ?? { version: 0 };
    const results = await Promise.allSettled(
      [9, 8].map((reopenDays) => changeSetting(operator, { scope: 'service', values: { reopenDays }, version })),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('only the Operator changes them', async () => {
    await expect(changeSetting(await anAgent(), { scope: 'service', values: {} })).rejects.toThrow('operator_only');
    await expect(changeSetting(await aStudent(), { scope: 'service', values: {} })).rejects.toThrow('operator_only');
  });

  test('what was changed can not be altered', async () => {
    await expect(db.deleteFrom('settings_history').execute()).rejects.toThrow('permission denied');
  });
});

describe("R-TIME/2 the University's own days", () => {
  test('R-TIME/6 a free day moves new terms, and the stored ones only on purpose', async () => {
    const { id, number } = await aRequest({ serviceDate: '2026-12-17' });
    expect((await rowOf(id)).submission_deadline).toBe('2026-12-14');
    await changeDay(operator, { day: '2026-12-15', kind: 'free', reason: 'Приказ ректора' });
    expect((await theCalendar()).isWorking('2026-12-15')).toBe(false);
    expect((await rowOf(id)).submission_deadline).toBe('2026-12-14');

    const preview = await termsPreview();
    expect(preview.find((one) => one.number === number)?.after.submission_deadline).toBe('2026-12-11');
    expect(await recomputeTerms(operator, { reason: 'Новый выходной', numbers: [number] })).toEqual({ changed: 1 });
    expect((await rowOf(id)).submission_deadline).toBe('2026-12-11');
    expect(await lastEvent(id)).toMatchObject({
      event: 'edited',
      details: { recomputed: true, reason: 'Новый выходной' },
    });
    await removeDay(operator, { day: '2026-12-15' });
    expect((await theCalendar()).isWorking('2026-12-15')).toBe(true);
  });

  test('nobody is late by a day on which the service was down', async () => {
    const now = new Date('2026-12-15T07:00:00Z');
    const { id, number } = await aRequest({ serviceDate: '2026-12-17', now, acceptLate: true });
    expect((await rowOf(id)).late).toBe(true);
    await changeDay(operator, { day: '2026-12-14', kind: 'down', reason: 'Работы на сервере' });
    await recomputeTerms(operator, { reason: 'Сервис не работал', numbers: [number] });

    expect(await rowOf(id)).toMatchObject({ late: false, late_by: 0, submission_deadline: '2026-12-15' });
    await removeDay(operator, { day: '2026-12-14' });
  });

  test('a year that is not loaded is named', async () => {
    await expect(changeDay(operator, { day: '2031-01-09', kind: 'free', reason: 'x' })).rejects.toThrow(
      'calendar_missing',
    );
  });
});

describe('R-TIME/2 import of a new year', () => {
  const text = readFileSync('calendar/production-calendar-ru.json', 'utf8');
  const file = JSON.parse(text) as { years: Record<'2027', CalendarYear> };

  test('a right file is taken', async () => {
    expect(await importCalendar(operator, { file: JSON.stringify(file) })).toEqual([2023, 2024, 2025, 2026, 2027]);
  });

  const spoilers: [string, (year: CalendarYear) => void][] = [
    [
      'a total that does not agree',
      (year) => {
        year.totals.workingDays = 1;
      },
    ],
    [
      'a weekday that is another',
      (year) => {
        year.nonWorkingWeekdays[0]!.weekday = 'sun';
      },
    ],
    [
      'a date of another year',
      (year) => {
        year.nonWorkingWeekdays[0]!.date = '2028-01-01';
      },
    ],
  ];

  test.for(spoilers)('%s: the file is refused whole with the list', async ([, spoil]) => {
    const spoilt = structuredClone(file);
    spoil(spoilt.years['2027']);
    await expect(importCalendar(operator, { file: JSON.stringify(spoilt) })).rejects.toMatchObject({
      problems: expect.arrayContaining([expect.objectContaining({ code: expect.any(String) as string })]),
    });
  });

  test.for(['', 'нет', '[]', '{"years":{"2028":{}}}'])('%s is no calendar', async (text) => {
    await expect(importCalendar(operator, { file: text })).rejects.toMatchObject({
      problems: expect.arrayContaining([expect.objectContaining({ code: expect.any(String) as string })]),
    });
  });
});

describe('R-2.1/1, R-3.1.3/3 Agents', () => {
  test('a category is not taken from an Agent who leads requests of it', async () => {
    const agent = await anAgent({ specialisations: ['rooms', 'media'] });
    await anAcceptedRequest({ agent });
    await expect(changeAgent(operator, { email: agent.email, categories: ['media'] })).rejects.toMatchObject({
      details: { errors: [{ field: 'categories', code: 'leads_requests', params: { count: 1 } }] },
    });
    await changeAgent(operator, { email: agent.email, categories: ['rooms', 'printing'], capacity: 4 });
    const rows = await db
      .selectFrom('specialisations')
      .select('category')
      .where('person', '=', agent.id)
      .orderBy('category')
      .execute();
    expect(rows.map(({ category }) => category)).toEqual(['printing', 'rooms']);
  });

  test('an absence is set by the Agent or an Operator, and ends not before it begins', async () => {
    const [agent, other] = [await anAgent(), await anAgent()];
    const away = { email: agent.email, since: dayAhead(1), until: dayAhead(5) };
    await addAbsence(agent, away, { now: present });
    await addAbsence(operator, away, { now: present });
    await expect(addAbsence(other, away)).rejects.toThrow('operator_only');
    await expect(addAbsence(agent, { ...away, until: dayAhead(0) })).rejects.toThrow('form_incomplete');
  });
});
