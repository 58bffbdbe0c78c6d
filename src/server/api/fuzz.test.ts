import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { categorySpecs } from '#regulation/categories.ts';
import { categories } from '#regulation/codes.ts';
import { addDays, moscowDay } from '#regulation/calendar.ts';
import { aCard, anAgent, anOperator, aStudent, rightFields } from '../../../test/factories.ts';
import { callerOf } from './fixtures.ts';

type Caller = Awaited<ReturnType<typeof callerOf>>;

const serviceDate = addDays(moscowDay(new Date()), 21);
let client: Caller;
let operator: Caller;
let agent: Caller;
const paths: Partial<Record<(typeof categories)[number], string>> = {};

beforeAll(async () => {
  const staff = await anAgent();
  [client, operator, agent] = (await Promise.all([await aStudent(), await anOperator(), staff].map(callerOf))) as [
    Caller,
    Caller,
    Caller,
  ];

  for (const category of categories) {
    const { body } = await client('POST', '/requests', { body: { category, ...aCard({ category, serviceDate }) } });
    const path = `/requests/${body.number.replace('МИ', 'MI')}`;
    expect((await operator('POST', `${path}/acceptance`, { body: { lead: staff.email } })).status).toBe(204);
    paths[category] = path;
  }
});

const nasty = fc.oneof(
  { weight: 3, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  fc.constantFrom<unknown>(
    '\u0000', '\ud800', 'a\u0000b', '', ' ', [], {}, null, true, -1, 0.5, 1e308, Number.MAX_SAFE_INTEGER,
    '2026-02-30', '0000-00-00', '+010000-01-01', '9999-12-31', '24:00', '25:61', 'null', 'NaN',
    '00000000-0000-0000-0000-000000000000', '{"a":1}', "'; drop table requests; --", 'й'.repeat(5000), ['__proto__'],
    [[[[]]]], { $ref: '#' }, { constructor: { prototype: {} } },
  ), // prettier-ignore
);

/** A right object of which some properties are replaced, dropped or added. */
function spoiled(right: Record<string, unknown>, names: readonly string[] = Object.keys(right)) {
  return fc
    .dictionary(
      fc.oneof(fc.constantFrom(...names, ...Object.keys(right), '__proto__', 'toString'), fc.string()),
      nasty,
      { maxKeys: 4 },
    )
    .map((wrong) => ({ ...right, ...wrong }));
}

const runs = { numRuns: 150, endOnFailure: true };

describe('never 500 for anything a caller can send', () => {
  test('POST /requests with any body', async () => {
    await fc.assert(
      fc.asyncProperty(nasty, async (body) => {
        expect((await client('POST', '/requests', { body })).status).toBeLessThan(500);
      }),
      runs,
    );
  });

  test.for(categories)('POST /requests of %s with spoiled properties', { timeout: 60_000 }, async (category) => {
    const names = categorySpecs[category].fields.map(({ code }) => code);
    const body = fc
      .tuple(
        spoiled({ category, ...aCard({ category, serviceDate }) }),
        spoiled(rightFields[category], names),
        fc.boolean(),
      )
      .map(([card, fields, deep]) => (deep ? { ...card, fields } : card));
    await fc.assert(
      fc.asyncProperty(body, async (body) => {
        const { status } = await client('POST', '/requests', { body });
        expect([201, 400, 422, 429]).toContain(status);
      }),
      { ...runs, numRuns: 60 },
    );
  });

  test('POST …/messages', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(nasty, spoiled({ kind: 'message', text: 'Да' }, ['files'])), async (body) => {
        expect([201, 400, 422]).toContain((await agent('POST', `${paths.rooms}/messages`, { body })).status);
      }),
      runs,
    );
  });

  test.for(categories)('POST …/answer of %s', { timeout: 60_000 }, async (category) => {
    const names = categorySpecs[category].answer.map(({ code }) => code);
    const result = fc.oneof(nasty, fc.dictionary(fc.constantFrom(...names), nasty));
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          nasty,
          spoiled({}, ['result', 'text', 'confirm']),
          result.map((given) => ({ result: given })),
        ),
        async (body) => {
          expect((await agent('POST', `${paths[category]}/answer`, { body })).status).toBeLessThan(500);
        },
      ),
      { ...runs, numRuns: 60 },
    );
  });

  test.for([
    ['POST', '/acceptance', ['lateReason', 'lead', 'others']],
    ['PUT', '/agents', ['lead', 'others', 'reason', 'text']],
    ['POST', '/refusal', ['ground', 'text', 'fields']],
    ['POST', '/closing', ['reason', 'text']],
    ['POST', '/reopening', ['reason']],
    ['PATCH', '', ['title', 'serviceDate', 'eventDate', 'fields', 'reason']],
  ] as const)('%s …%s', async ([method, action, names]) => {
    await fc.assert(
      fc.asyncProperty(spoiled({}, [...names, 'confirm', 'status']), async (body) => {
        expect((await operator(method, `${paths.media}${action}`, { body })).status).toBeLessThan(500);
      }),
      { ...runs, numRuns: 40 },
    );
  });

  test('any query', async () => {
    const addresses = fc.constantFrom(
      '/requests',
      '/resources',
      '/categories/rooms/deadlines',
      '/calendar/add',
      `${paths.rooms}/messages`,
    );
    const names = ['status', 'category', 'agent', 'late', 'q', 'from', 'to', 'sort', 'limit', 'cursor', 'kind', 'building', 'type', 'date', 'capacity', 'all', 'serviceDate', 'eventDate', 'at', 'days']; // prettier-ignore
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '2026-12-10',
        '18:00',
        '1',
        '%00',
        '%FF',
        '%',
        '0001-01-01',
        '9999-12-31',
        '9999-12-31T23:59:59-23:59',
        'queue',
        'WzAsMV0',
      ),
    );
    await fc.assert(
      fc.asyncProperty(addresses, fc.dictionary(fc.constantFrom(...names), value), async (address, query) => {
        const text = Object.entries(query)
          .map(([name, one]) => `${name}=${/%/.test(one) ? one : encodeURIComponent(one.toWellFormed())}`)
          .join('&');
        expect((await operator('GET', `${address}?${text}`)).status, text).toBeLessThan(500);
      }),
      { ...runs, numRuns: 300 },
    );
  });
});
