import { describe, expect, test } from 'vitest';
import { db } from '#server/db/database.ts';
import {
  aCard,
  aPerson,
  aRequest,
  aStudent,
  dayAhead,
  lastEvent,
  present,
  rightFields,
  rowOf,
} from '../../../test/factories.ts';
import { categories } from '#regulation/codes.ts';
import { sendRequest } from './send-request.ts';
import { startDraft } from './start-draft.ts';

const send = async (card: object, category: (typeof categories)[number] = 'rooms', now = present) =>
  sendRequest(await aStudent(), { category, card: card as Record<string, unknown> }, { now });

describe('R-3.1.2/1 the number is given at sending', () => {
  test('of the Moscow year, with six digits', async () => {
    const { number } = await aRequest();
    expect(number).toMatch(/^МИ-2026-\d{6}$/);
  });

  test('the first of a year begins anew', async () => {
    const now = new Date('2027-02-01T09:00:00Z');
    const { number } = await aRequest({ now, serviceDate: dayAhead(20, now) });
    expect(number).toBe('МИ-2027-000001');
  });

  test('20 at once never get one number', async () => {
    const student = await aStudent();
    const sent = await Promise.all(Array.from({ length: 20 }, () => aRequest({ client: student })));
    expect(new Set(sent.map(({ number }) => number)).size).toBe(20);
  });
});

describe('R-3.1.2/2 sending one draft twice makes one request', () => {
  test('also at once', async () => {
    const client = await aStudent();
    const { id: draft } = await startDraft(client, { category: 'rooms' });
    const numbers = await Promise.all(
      [1, 2, 3].map(() => sendRequest(client, { category: 'rooms', draft, card: aCard() }, { now: present })),
    );
    const rows = await db.selectFrom('requests').select('id').where('client', '=', client.id).execute();

    expect(new Set(numbers.map(({ number }) => number)).size).toBe(1);
    expect(rows).toHaveLength(1);
  });
});

describe('R-3.2.1/1 sending sets «Открыто», by the service', () => {
  test.for(categories)('%s', async (category) => {
    const { id } = await aRequest({ category });
    expect(await rowOf(id)).toMatchObject({ stage: 'open', waiting: 'none' });
    expect(await lastEvent(id)).toMatchObject({ event: 'sent', actor: null });
  });
});

describe('R-1.2/1 only students send', () => {
  test('an employee is told why', async () => {
    const employee = await aPerson({ kind: 'employee' });
    await expect(sendRequest(employee, { category: 'rooms', card: aCard() }, { now: present })).rejects.toThrow(
      'students_only',
    );
  });
});

describe('1.6 consent comes before the first sending', () => {
  test('without it nothing is sent', async () => {
    const student = await aStudent({ consent: false });
    await expect(sendRequest(student, { category: 'rooms', card: aCard() }, { now: present })).rejects.toThrow(
      'consent_required',
    );
  });
});

describe('R-4.1.1/2 a late request is kept with its figures', () => {
  const late = { serviceDate: dayAhead(1), category: 'rooms' as const };

  test('needs the tick', async () => {
    await expect(aRequest(late)).rejects.toThrow('late_tick');
  });

  test('is marked', async () => {
    const { id } = await aRequest({ ...late, acceptLate: true });
    expect(await rowOf(id)).toMatchObject({ late: true, late_by: 2, submission_deadline: '2026-12-03' });
  });
});

describe('R-4.1.1/5 hard stops', () => {
  test.for([
    ['a day in the past', dayAhead(-1), 'date_past'],
    ['more than 365 days ahead', dayAhead(366), 'date_too_far'],
  ] as const)('%s', async ([, serviceDate, rule]) => {
    await expect(send(aCard({ serviceDate, acceptLate: true }))).rejects.toThrow(rule);
  });

  test('a year without a calendar has its own message', async () => {
    const now = new Date('2027-06-01T09:00:00Z');
    await expect(send(aCard({ serviceDate: '2028-02-01' }), 'rooms', now)).rejects.toThrow('calendar_missing');
  });

  test('a start that has passed today', async () => {
    const fields = { ...rightFields.rooms, from: '09:00', to: '10:00' };
    await expect(send(aCard({ serviceDate: dayAhead(0), fields, acceptLate: true }))).rejects.toMatchObject({
      details: {
        errors: expect.arrayContaining([
          expect.objectContaining({ field: expect.stringMatching(/serviceDate|fields.from/) }),
        ]),
      },
    });
  });
});

describe('R-4.2.1/1 every wrong field is named at once', () => {
  test('and nothing is sent', async () => {
    const card = {
      ...aCard(),
      title: 'Ве',
      about: 'коротко',
      fields: { ...rightFields.rooms, attendees: 0, to: '17:00' },
    };
    await expect(send(card)).rejects.toMatchObject({
      rule: 'form_incomplete',
      details: {
        errors: expect.arrayContaining(
          ['title', 'about', 'fields.attendees', 'fields.to'].map((field) => expect.objectContaining({ field })),
        ),
      },
    });
  });

  test('R-4.2.1/2 without the tick «Данные полные и достоверные»', async () => {
    await expect(send({ ...aCard(), truthful: undefined })).rejects.toThrow('not_truthful');
  });

  test('a property that nobody asks for', async () => {
    await expect(send({ ...aCard(), passport: '1234' })).rejects.toMatchObject({
      details: { errors: [expect.objectContaining({ field: 'passport', code: 'unknown' })] },
    });
  });
});
