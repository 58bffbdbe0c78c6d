import { beforeAll, describe, expect, test } from 'vitest';
import { addDays, moscowDay } from '#regulation/calendar.ts';
import { aCard, aPerson, anAgent, anOperator, aStudent, resourceId } from '../../../test/factories.ts';
import { limit } from '../limits.ts';
import { api } from './app.ts';
import { call, callerOf } from './fixtures.ts';

type Caller = Awaited<ReturnType<typeof callerOf>>;

const serviceDate = addDays(moscowDay(new Date()), 21);
const card = { category: 'rooms', ...aCard({ serviceDate }) };
let client: Caller;
let stranger: Caller;
let operator: Caller;
let agent: Caller;
let path: string;

beforeAll(async () => {
  [client, stranger, operator, agent] = (await Promise.all(
    [await aStudent(), await aStudent(), await anOperator(), await anAgent()].map(callerOf),
  )) as [Caller, Caller, Caller, Caller];
  path = `/requests/${(await client('POST', '/requests', { body: card })).body.number.replace('МИ', 'MI')}`;
});

describe('400 not readable', () => {
  test.for([
    ['half an object', '{"category":'],
    ['no text at all', new Uint8Array([0x7b, 0xff, 0xfe])],
    ['nothing', ''],
    ['deeper than anything asked for', '['.repeat(5000) + ']'.repeat(5000)],
  ] as const)('%s', async ([, body]) => {
    const answer = await client('POST', '/requests', { body });
    expect(answer).toMatchObject({ status: 400, body: { status: 400, title: 'Запрос не читается' } });
    expect(answer.headers.get('content-type')).toMatch('application/problem+json');
  });

  test('an If-Match that is no entity tag', async () => {
    expect((await operator('POST', `${path}/acceptance`, { headers: { 'if-match': 'abc' } })).status).toBe(400);
  });
});

describe('R-4.1.2/2 401 not signed in', () => {
  test.for(['/me', '/requests', path, '/files/x'])('%s', async (address) => {
    const answer = await call('GET', address);
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  });

  test('a token that nobody has', async () => {
    expect((await call('GET', '/me', { headers: { authorization: 'Bearer mi_nobody' } })).status).toBe(401);
  });

  test('the document is open', async () => {
    expect(await call('GET', '/openapi.json')).toMatchObject({ status: 200, body: { openapi: '3.1.0' } });
  });
});

describe('403 a right is missing', () => {
  test.for([
    ['POST', '/acceptance', {}, 'own_request', '2.2'],
    ['POST', '/refusal', { ground: 'late', text: 'Поздно' }, 'own_request', '2.2'],
    ['POST', '/messages', { kind: 'question', text: 'Когда?' }, 'staff_only', '4.3.2'],
    ['PATCH', '', { title: 'Другое', reason: 'Надо' }, 'own_request', '2.2'],
  ] as const)('%s %s by the Client', async ([method, action, body, rule, clause]) => {
    expect(await client(method, path + action, { body })).toMatchObject({ status: 403, body: { rule, clause } });
  });

  test('1.2 only students send', async () => {
    expect(await operator('POST', '/requests', { body: card })).toMatchObject({
      status: 403,
      body: { rule: 'students_only' },
    });
  });

  test('a session from another site', async () => {
    const actor = { ...(await aPerson()), group: null };
    const ask = (headers: Record<string, string>) =>
      api.fetch(new Request(`http://localhost/tickets/api/v1${path}/withdrawal`, { method: 'POST', headers }), {
        actor,
        bySession: true,
      });

    expect((await ask({ origin: 'https://evil.test' })).status).toBe(403);
    expect((await ask({})).status).toBe(403);
    expect((await ask({ origin: 'http://localhost:3000' })).status).toBe(404);
    expect((await ask({ 'sec-fetch-site': 'same-origin' })).status).toBe(404);
  });
});

describe('R-2.2/2 404 for the unknown and the foreign alike', () => {
  test.for([
    ['GET', ''],
    ['GET', '/history'],
    ['GET', '/messages'],
    ['POST', '/withdrawal'],
    ['POST', '/acceptance'],
  ] as const)('%s %s', async ([method, action]) => {
    const foreign = await stranger(method, path + action);
    const unknown = await stranger(method, `/requests/MI-2026-999999${action}`);
    expect(foreign.status).toBe(404);
    expect(foreign.body).toEqual(unknown.body);
  });

  test.for([
    '%00',
    '%D0',
    '%FF%FE',
    'МИ-2026-',
    '0',
    '-1',
    "' or 1=1",
    'a'.repeat(50),
    '%252e%252e',
    '99999999999999999999',
  ])('a number like %s', async (number) => {
    expect((await client('GET', `/requests/${number}`)).status).toBe(404);
    expect((await client('POST', `/requests/${number}/withdrawal`)).status).toBe(404);
  });

  test('an unassigned Agent does nothing', async () => {
    expect((await agent('GET', path)).status).toBe(404);
    expect((await agent('POST', `${path}/answer`, { body: { result: {} } })).status).toBe(404);
  });

  test.for(['/nothing', '/reports/summary', '/files/not-an-id', '/files/%00'])('%s', async (address) => {
    expect((await client('GET', address)).status).toBe(404);
  });
});

describe('405 the address has no such action', () => {
  test('with the ones it has', async () => {
    const answer = await client('DELETE', path);
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET, PATCH, HEAD');
  });
});

describe('412 changed meanwhile', () => {
  test.for(['"77"', 'W/"77"', '"old"', '"99999999999999999999"'])('%s', async (version) => {
    const answer = await operator('POST', `${path}/acceptance`, { headers: { 'if-match': version } });
    expect(answer).toMatchObject({ status: 412, body: { rule: 'stale', clause: '4' } });
  });

  test('the present version passes, also a weak one or one of several', async () => {
    for (const version of [
      (tag: string) => tag,
      (tag: string) => `W/${tag}`,
      (tag: string) => `"0", ${tag}`,
      () => '*',
    ]) {
      const { headers } = await client('GET', path);
      const answer = await client('POST', `${path}/messages`, {
        body: { kind: 'message', text: 'Здравствуйте' },
        headers: { 'if-match': version(headers.get('etag')!) },
      });
      expect(answer.status).toBe(201);
    }
  });
});

describe('413 and 415', () => {
  test('a body over 1 MB', async () => {
    const body = { ...card, about: 'а'.repeat(1024 * 1024) };
    expect((await client('POST', '/requests', { body })).status).toBe(413);
  });

  test.for(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'JSON as %s',
    async (type) => {
      const answer = await client('POST', '/requests', {
        body: JSON.stringify(card),
        headers: { 'content-type': type },
      });
      expect(answer.status).toBe(415);
    },
  );

  test('a file whose content is not what its name says', async () => {
    expect((await client('POST', '/files', { body: formOf('<script>alert(1)</script>', 'фото.png') })).status).toBe(
      415,
    );
  });

  test.for([
    ['not multipart', '{}', 'application/json', 415],
    ['without a boundary', 'x', 'multipart/form-data', 400],
    [
      'cut off',
      '--b\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7',
      'multipart/form-data; boundary=b',
      400,
    ],
    [
      'without a file',
      '--b\r\ncontent-disposition: form-data; name="x"\r\n\r\ny\r\n--b--\r\n',
      'multipart/form-data; boundary=b',
      422,
    ],
    ['garbage', 'garbage', 'multipart/form-data; boundary=b', 400],
  ] as const)('a file %s', async ([, body, type, status]) => {
    expect((await client('POST', '/files', { body, headers: { 'content-type': type } })).status).toBe(status);
  });

  test('an unknown purpose, or one after the file', async () => {
    const form = formOf('%PDF-1.7 …', 'a.pdf');
    form.set('purpose', 'passport');
    expect(await client('POST', '/files', { body: form })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'purpose' }] },
    });
    const layout = formOf('%PDF-1.7 …', 'a.pdf');
    layout.set('purpose', 'image');
    expect((await client('POST', '/files', { body: layout })).status).toBe(415);
  });
});

describe('422 fields are wrong', () => {
  test('every one is named, in the language asked for', async () => {
    const body = {
      ...card,
      title: 'Ве',
      serviceDate: '2026-02-30',
      fields: { ...card.fields, attendees: 0 },
      passport: '1',
    };
    const ru = await client('POST', '/requests', { body });
    expect(ru.body.errors.map(({ field }: { field: string }) => field)).toEqual([
      'title',
      'serviceDate',
      'passport',
      'fields.attendees',
    ]);
    expect(ru.body.detail).toMatch(/[а-я]/);
    const en = await client('POST', '/requests', { body, headers: { 'accept-language': 'en-GB, ru;q=0.4' } });
    expect(JSON.stringify(en.body)).not.toMatch(/[а-яё]/i);
  });

  test('an unknown category', async () => {
    const answer = await client('POST', '/requests', { body: { ...card, category: 'catering' } });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ field: 'category' }] } });
  });

  test('R-3.2.1/1 a status is never set by hand', async () => {
    const answer = await operator('PATCH', path, { body: { status: 'done' } });
    expect(answer).toMatchObject({ status: 422, body: { rule: 'automatic_status', clause: '3.2.1' } });
  });

  test('an unknown property of an action', async () => {
    const answer = await operator('POST', `${path}/closing`, { body: { reason: 'duplicate', notify: false } });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ field: 'notify' }] } });
  });

  test.for([
    ['/requests?status=lost', 'status'],
    ['/requests?category=rooms,x', 'category'],
    ['/requests?late=maybe', 'late'],
    ['/requests?sort=name', 'sort'],
    ['/requests?limit=0', 'limit'],
    ['/requests?limit=101', 'limit'],
    ['/requests?limit=1&limit=2', 'limit'],
    ['/requests?cursor=abc', 'cursor'],
    ['/requests?from=2026-13-01', 'from'],
    ['/resources?kind=castle', 'kind'],
    ['/resources?building=x', 'building'],
    ['/resources?date=2026-12-10&from=18:00', 'to'],
    ['/resources?date=2026-12-10&from=18:00&to=17:00', 'to'],
    ['/calendar/add?from=2026-11-23&days=-1', 'days'],
    ['/calendar/subtract?from=yesterday&days=1', 'from'],
    ['/calendar/abc', 'year'],
    ['/categories/rooms/deadlines', 'serviceDate'],
    ['/categories/rooms/deadlines?serviceDate=2026-12-10&at=now', 'at'],
  ])('%s', async ([address, field]) => {
    const answer = await client('GET', address!);
    expect(answer.status, JSON.stringify(answer.body)).toBe(422);
    expect(answer.body.errors[0].field.split('.')[0]).toBe(field);
  });

  test.for([
    '/calendar/2099',
    '/calendar/add?from=2027-12-30&days=5',
    '/categories/rooms/deadlines?serviceDate=2099-01-10',
  ])('a year without a calendar: %s', async (address) => {
    expect(await client('GET', address)).toMatchObject({
      status: 422,
      body: { rule: 'calendar_missing', clause: '4.1.1' },
    });
  });

  test.for(['/requests?q=%00', '/requests?q=%ED%A0%80', '/requests?agent=%00', '/requests?q=%FF', '/requests?status='])(
    '%s is only strange',
    async (address) => {
      expect((await client('GET', address)).status).toBe(200);
    },
  );
});

describe('429 too many', () => {
  test('says when to come back', async () => {
    const busy = await aStudent();
    for (let sent = 0; sent < 200; sent++) await limit('requests', busy.id);
    const answer = await (await callerOf(busy))('POST', '/requests', { body: card });
    expect(answer).toMatchObject({ status: 429, body: { status: 429, title: 'Слишком много запросов' } });
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(500);
  });
});

describe('R-3.1.2/2 idempotency', () => {
  test('ten at once make one request and get one answer, word for word', async () => {
    const headers = { 'idempotency-key': 'ten-at-once' };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => client('POST', '/requests', { body: card, headers })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    const later = await client('POST', '/requests', { body: card, headers });
    expect(JSON.stringify(later.body)).toBe(JSON.stringify(answers[0]!.body));
    expect(later.headers.get('location')).toBe(answers[0]!.headers.get('location'));
  });

  test('another body under the key is refused', async () => {
    const headers = { 'idempotency-key': 'other-body' };
    await client('POST', '/requests', { body: card, headers });
    const other = await client('POST', '/requests', { body: { ...card, title: 'Другой вечер' }, headers });
    expect(other).toMatchObject({ status: 422, body: { rule: 'key_reused' } });
  });

  test('what was refused may be sent again under the key', async () => {
    const headers = { 'idempotency-key': 'once-more' };
    expect((await client('POST', '/requests', { body: { ...card, truthful: false }, headers })).status).toBe(422);
    expect((await client('POST', '/requests', { body: card, headers })).status).toBe(201);
  });

  test('messages and files too', async () => {
    const headers = { 'idempotency-key': 'message' };
    const body = { kind: 'message', text: 'Один раз' };
    const [one, two] = await Promise.all([1, 2].map(() => client('POST', `${path}/messages`, { body, headers })));
    expect(one!.body).toEqual(two!.body);
    const upload = () =>
      client('POST', '/files', { body: formOf('%PDF-1.7 …', 'a.pdf'), headers: { 'idempotency-key': 'file' } });
    const [first, again] = [await upload(), await upload()];
    expect(first.status).toBe(201);
    expect(again.body).toEqual(first.body);
  });

  test('a key that is none', async () => {
    const answer = await client('POST', '/requests', { body: card, headers: { 'idempotency-key': 'x'.repeat(300) } });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ field: 'Idempotency-Key' }] } });
  });
});

describe('what is there', () => {
  test('GET /me', async () => {
    expect((await client('GET', '/me')).body).toMatchObject({ kind: 'student', roles: ['client'], mayCreate: true });
    expect((await operator('GET', '/me')).body).toMatchObject({
      kind: 'employee',
      roles: ['operator'],
      mayCreate: false,
    });
  });

  test('categories with their forms', async () => {
    const { body } = await client('GET', '/categories');
    expect(body.items).toHaveLength(6);
    const rooms = (await client('GET', '/categories/rooms', { headers: { 'accept-language': 'en' } })).body;
    expect(rooms).toMatchObject({ code: 'rooms', leadDays: 3, responseDays: 2, form: { additionalProperties: false } });
    expect((await client('GET', '/categories/catering')).status).toBe(404);
  });

  test('R-4.1.1/1 terms with their explanation', async () => {
    const { body } = await client('GET', '/categories/rooms/deadlines?serviceDate=2026-11-26&at=2026-11-23T09:00:00Z');
    expect(body).toMatchObject({ submissionDeadline: '2026-11-23', late: false, lateBy: 0 });
    expect(body.explanation[0]).toMatchObject({
      term: 'submissionDeadline',
      clause: '4.1.1',
      days: ['2026-11-25', '2026-11-24', '2026-11-23'],
    });
  });

  test('the calendar', async () => {
    const { body } = await client('GET', '/calendar/2026');
    expect(body).toMatchObject({ year: 2026, status: 'official', workingDays: 247 });
    expect(body.days).toHaveLength(365);
    expect((await client('GET', '/calendar/add?from=2026-11-20&days=2')).body).toEqual({
      date: '2026-11-24',
      days: ['2026-11-23', '2026-11-24'],
    });
    expect((await client('GET', '/calendar/subtract?from=2026-11-26&days=3')).body.date).toBe('2026-11-23');
  });

  test('3.2.3 resources that are free, and with all=1 the rest', async () => {
    const when = `date=${addDays(serviceDate, 1)}&from=18:00&to=21:00`;
    const sent = await client('POST', '/requests', { body: { ...card, serviceDate: addDays(serviceDate, 1) } });
    const at = `/requests/${sent.body.number.replace('МИ', 'MI')}`;
    const me = (await agent('GET', '/me')).body.email;
    await operator('POST', `${at}/acceptance`, { body: { lead: me } });
    const resource = await resourceId('305');
    expect(
      (await agent('POST', `${at}/answer`, { body: { result: { resource, from: '18:00', to: '21:00' } } })).status,
    ).toBe(204);

    const free = await client('GET', `/resources?kind=room&${when}`);
    expect(free.body.items.map(({ id }: { id: string }) => id)).not.toContain(resource);
    const all = await client('GET', `/resources?kind=room&${when}&all=1`);
    expect(all.body.items.find(({ id }: { id: string }) => id === resource)).toMatchObject({
      free: false,
      number: '305',
      capacity: 60,
    });
    expect((await client('GET', '/resources?kind=item')).body.items[0]).toMatchObject({
      onHand: expect.any(Number),
      available: expect.any(Number),
    });
    expect((await client('GET', '/resources?kind=studio')).body.items[0].hours).toEqual({ from: '10:00', to: '20:00' });
  });

  test('lists of requests: own, all, a page at a time', async () => {
    const own = await client('GET', '/requests?limit=2');
    expect(own.body.items).toHaveLength(2);
    expect(own.body.items[0]).not.toHaveProperty('client');
    expect(own.body.items[0]).not.toHaveProperty('about');
    const next = await client('GET', `/requests?limit=2&cursor=${own.body.nextCursor}`);
    expect(next.body.items[0].number).not.toBe(own.body.items[1].number);
    expect((await stranger('GET', '/requests')).body).toEqual({ items: [], nextCursor: null });
    expect((await operator('GET', '/requests?status=open,in_review&category=rooms')).body.items[0]).toMatchObject({
      client: { email: expect.any(String) },
      priority: 0,
    });
  });

  test('every call of the document has a summary with its clause', async () => {
    const { body } = await call('GET', '/openapi.json');
    for (const methods of Object.values(body.paths as Record<string, Record<string, { summary: string }>>)) {
      for (const { summary } of Object.values(methods)) expect(summary).toMatch(/\(\d[\d., ]*\)$/);
    }
  });
});

function formOf(content: string, name: string): FormData {
  const form = new FormData();
  form.set('file', new File([content], name));
  return form;
}
