import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { addDays, moscowDay, moscowMoment } from '#regulation/calendar.ts';
import { type QueueRow, compareQueue, queueKey } from '#regulation/distribution.ts';
import type { Actor } from '#regulation/permissions.ts';
import { db } from '../db/database.ts';
import { type QueueFilters, type QueueView, queueCounters, queuePage, queueRows, queueViews } from './queue.ts';
import { placesOf } from './queue/places.ts';
import { fullRowsOf } from './queue/rows.ts';

const now = new Date('2026-12-03T07:42:00Z');
const today = moscowDay(now);
const stages = ['open', 'in_review', 'in_progress', 'done', 'refused', 'closed'] as const;
const categories = ['information', 'printing', 'souvenirs', 'transport', 'rooms', 'media'] as const;
const titles = ['Турнир по го', 'Ночь в библиотеке', 'Ёлка для детей', 'Лекция о праве', 'Осенний квиз'];

let client: Actor;
let agent: Actor;
let operator: Actor;
let rows: (QueueRow & { late: boolean; title: string; category: string; lead: string | null; serviceDate: string })[];

beforeAll(async () => {
  await aCalendar(2026);
  client = await person('student', []);
  agent = await person('employee', ['agent']);
  operator = await person('employee', ['operator']);

  for (let i = 1; i <= 240; i++) await insert(i);
  rows = await stored();
}, 60_000);

describe('R-3.1.3/5 the queue in SQL stands as queueKey says', () => {
  test.for(['operator', 'agent'] as const)('for the %s', async (role) => {
    const actor = role === 'operator' ? operator : agent;
    const expected = orderOf(role === 'operator' ? rows : rows.filter(({ lead }) => lead === agent.id), role);

    expect(await numbersOf(actor, {})).toEqual(expected);
    expect(await numbersOf(actor, { limit: 7 })).toEqual(expected);
  });

  test('the same when the shelves are read one by one', async () => {
    const expected = orderOf(rows, 'operator');
    const places = await placesOf(fullRowsOf, operator, {}, now, 500, async () => true);

    expect(places.map(({ number }) => number)).toEqual(expected);
    expect(await shelvesInSteps({}, 11)).toEqual(expected);
  });

  test('the same with every view and filter', async () => {
    const filters: QueueFilters[] = [
      ...queueViews.filter((view) => view !== 'mine').map((view) => ({ view })),
      { status: ['open', 'awaiting_client'] },
      { status: ['done'] },
      { category: ['rooms', 'media'], late: true },
      { from: addDays(today, -3), to: addDays(today, 4) },
    ];

    for (const filter of filters) {
      const plain = await placesOf(fullRowsOf, operator, filter, now, 500, async () => false);
      const shelved = await placesOf(fullRowsOf, operator, filter, now, 500, async () => true);
      expect(shelved.map(({ number }) => number)).toEqual(plain.map(({ number }) => number));
    }
  });
});

describe('paging', () => {
  test('leaves out nothing of 60 rows of one instant', async () => {
    const { rowCount } = await sameInstant();
    expect(rowCount).toBe(60);

    for (const sort of [
      'queue',
      'submittedAt',
      '-submittedAt',
      'serviceDate',
      '-serviceDate',
      '-responseDue',
    ] as const) {
      const numbers = await numbersOf(operator, { sort, limit: 25, q: 'Одновременно' });
      expect(new Set(numbers).size).toBe(60);
      expect(numbers).toHaveLength(60);
    }
  });

  test('a cursor of another sort or no cursor at all starts anew', async () => {
    const first = await queuePage(operator, { limit: 3 }, now);
    const again = await queuePage(operator, { limit: 3, cursor: 'WyJ4Il0' }, now);

    expect(again.items).toEqual(first.items);
  });
});

test('the rows of the page are those of the list', async () => {
  for (const actor of [operator, agent]) {
    const list = await queuePage(actor, { limit: 60 }, now);
    const rows = await queueRows(actor, { limit: 60 }, now);

    expect(rows.nextCursor).toBe(list.nextCursor);
    expect(rows.items.map(({ number, why, status, lead }) => [number, why, status, lead])).toEqual(
      list.items.map(({ number, why, status, lead }) => [number, why, status, lead?.name ?? null]),
    );
  }
});

describe('filters', () => {
  test('R-3.1.2/3 by number in any spelling, and by words of the title', async () => {
    expect(await numbersOf(operator, { q: 'ми 2026 17' })).toEqual(['МИ-2026-000017']);
    expect(await numbersOf(operator, { q: '17' })).toEqual(['МИ-2026-000017']);
    expect((await numbersOf(operator, { q: 'елки дет' })).length).toBe(
      rows.filter(({ title }) => title === titles[2]).length,
    );
    expect(await numbersOf(operator, { q: "'); drop & ( :*" })).toEqual([]);
  });

  test('by status, category, lateness, dates and Agent', async () => {
    const { email } = await db
      .selectFrom('people')
      .select('email')
      .where('id', '=', agent.id)
      .executeTakeFirstOrThrow();
    const all = await pages(operator, { category: ['rooms'], late: true });
    const dated = await pages(operator, { from: today, to: today });

    expect(all.length).toBe(rows.filter((row) => row.category === 'rooms' && row.late).length);
    expect(dated.length).toBe(rows.filter((row) => row.serviceDate === today).length);
    expect(
      (await pages(operator, { status: ['awaiting_client'] })).every(({ status }) => status === 'awaiting_client'),
    ).toBe(true);
    expect((await numbersOf(operator, { agent: email.toUpperCase() })).length).toBe(
      rows.filter(({ lead }) => lead === agent.id).length,
    );
  });
});

test('the counters are as long as their views', async () => {
  for (const actor of [operator, agent]) {
    const counters = await queueCounters({ ...actor }, now);
    for (const view of queueViews)
      expect([view, (await numbersOf(actor, { view })).length]).toEqual([view, counters[view as QueueView]]);
  }
});

test('R-2.2/2 a Client sees the own requests only, anybody else nothing', async () => {
  const stranger = await person('student', []);
  expect(await numbersOf(client, { limit: 100 })).toHaveLength(rows.length);
  expect(await numbersOf(stranger, {})).toEqual([]);
});

afterEach(() => db.deleteFrom('requests').where('title', '=', 'Одновременно').execute());

function orderOf(list: QueueRow[], role: 'operator' | 'agent'): string[] {
  const keyed = list.map((row) => ({ row, key: queueKey(row, now, role) })).sort((a, b) => compareQueue(a.key, b.key));
  const running = keyed.filter(({ key }) => key[0] < 8);
  const over = keyed.filter(({ key }) => key[0] === 8);
  over.sort((a, b) => finishedAt(b.row) - finishedAt(a.row) || (a.row.number < b.row.number ? 1 : -1));

  return [...running, ...over].map(({ row }) => row.number);
}

function finishedAt(row: QueueRow): number {
  return (row as QueueRow & { finishedAt: Date }).finishedAt.getTime();
}

async function pages(actor: Actor, filters: QueueFilters) {
  const items = [];
  let cursor: string | null = null;

  do {
    const page: Awaited<ReturnType<typeof queuePage>> = await queuePage(
      actor,
      { ...filters, cursor: cursor ?? undefined },
      now,
    );
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);

  return items;
}

async function numbersOf(actor: Actor, filters: QueueFilters): Promise<string[]> {
  return (await pages(actor, filters)).map(({ number }) => number);
}

async function shelvesInSteps(filters: QueueFilters, step: number): Promise<string[]> {
  const { writeCursor } = await import('./queue/cursor.ts');
  const numbers: string[] = [];
  let cursor: string | undefined;

  for (;;) {
    const places = await placesOf(fullRowsOf, operator, { ...filters, cursor }, now, step, async () => true);
    numbers.push(...places.map(({ number }) => number));
    const last = places.at(-1);
    if (!last || places.length < step) return numbers;
    cursor = writeCursor('queue', last);
  }
}

async function aCalendar(year: number) {
  const nothing = { statutoryHolidays: [], nonWorkingWeekdays: [], workingWeekendDays: [], shortenedDays: [] };
  const facts = JSON.stringify({ year, status: 'official', decree: { number: '1' }, ...nothing });
  await db
    .insertInto('calendar_years')
    .values({ year, facts } as never)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function person(kind: 'student' | 'employee', roles: Actor['roles']): Promise<Actor> {
  const email = `${crypto.randomUUID()}@demo.test`;
  const { id } = await db
    .insertInto('people')
    .values({ email, name: 'Имя', kind, subject: null, unit: null, study_group: null, seen_at: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const role of roles) if (role !== 'client') await db.insertInto('roles').values({ person: id, role }).execute();
  return { id, email, name: 'Имя', kind, roles };
}

/** Every combination by arithmetic, so that a failure comes again. */
async function insert(i: number, over: Record<string, unknown> = {}) {
  const stage = stages[i % 9] ?? 'in_review';
  const isFinal = i % 9 > 2 && i % 9 < 6;
  const waiting = isFinal ? 'none' : (['none', 'client', 'staff', 'none'] as const)[(i >> 1) % 4];
  const serviceDate = addDays(today, (i % 11) - 4);
  const submittedAt = new Date(now.getTime() - (i % 13) * 3_600_000);
  const lead = i % 3 ? agent.id : null;

  const { id } = await db
    .insertInto('requests')
    .values({
      number: `МИ-2026-${String(i).padStart(6, '0')}`,
      client: client.id,
      category: categories[i % 6] ?? 'rooms',
      stage,
      waiting,
      title: titles[i % 5] ?? '',
      about: 'О мероприятии',
      service_date: serviceDate,
      event_date: addDays(serviceDate, i % 2),
      event_over_at: moscowMoment(serviceDate, '21:00'),
      fields: '{}',
      submitted_at: submittedAt,
      submission_deadline: today,
      late: i % 4 === 0,
      late_by: 0,
      reply_deadline: addDays(today, (i % 5) - 2),
      response_due: addDays(today, (i % 7) - 2),
      response_met_at: i % 5 < 2 ? submittedAt : null,
      terms: '{}',
      lead,
      priority: i % 17 === 0 ? 1 : 0,
      offer:
        i % 19 === 0 && !isFinal
          ? JSON.stringify({ kind: i % 2 ? 'refusal' : 'handover', by: agent.id, at: now, text: null })
          : null,
      finished_at: isFinal ? new Date(now.getTime() - (i % 6) * 60_000) : null,
      withdrawn_at: i % 23 === 0 && !isFinal ? now : null,
      updated_at: now,
      ...over,
    } as never)
    .returning('id')
    .executeTakeFirstOrThrow();

  if (lead)
    await db
      .insertInto('assignments')
      .values({ request: id, person: lead, text: null, since: now, until: null })
      .execute();
}

async function sameInstant() {
  for (let i = 1; i <= 60; i++) {
    await insert(3 * i, {
      number: `МИ-2026-${9000 + i}`,
      title: 'Одновременно',
      stage: 'in_review',
      waiting: 'none',
      submitted_at: now,
      service_date: today,
      event_date: today,
      response_due: today,
      response_met_at: null,
      offer: null,
      withdrawn_at: null,
      finished_at: null,
      priority: 0,
    });
  }
  return { rowCount: 60 };
}

function stored() {
  return db
    .selectFrom('requests')
    .select([
      'number',
      'stage',
      'waiting',
      'withdrawn_at as withdrawnAt',
      'offer',
      'priority',
      'response_due as responseDue',
      'response_met_at as responseMetAt',
      'reply_deadline as replyDeadline',
      'event_date as eventDate',
      'event_over_at as eventOverAt',
      'submitted_at as submittedAt',
      'finished_at as finishedAt',
      'late',
      'title',
      'category',
      'lead',
      'service_date as serviceDate',
    ])
    .execute();
}
