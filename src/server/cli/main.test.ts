import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import calendar from '../../../calendar/production-calendar-ru.json' with { type: 'json' };
import { aPerson, aRequest, aStudent, anAcceptedRequest } from '../../../test/factories.ts';
import { personByEmail, personByToken } from '../auth/sessions.ts';
import { closeRequest } from '../commands/close-request.ts';
import { db } from '../db/database.ts';
import { main } from './main.ts';

const out = vi.spyOn(console, 'log');
const err = vi.spyOn(console, 'error');

beforeEach(() => {
  out.mockReset().mockImplementation(() => {});
  err.mockReset().mockImplementation(() => {});
});
afterEach(() => vi.unstubAllEnvs());

const said = () => out.mock.calls.flat().join('\n');
const complained = () => err.mock.calls.flat().join('\n');

describe('token', () => {
  test('create prints only the token, which then says who calls', async () => {
    const { id, email } = await aStudent();
    expect(await main(['token', 'create', '--email', email.toUpperCase(), '--days', '2', '--name', 'Скрипт'])).toBe(0);
    expect(said()).toMatch(/^mi_[\w-]{43}$/);
    expect(await personByToken(said())).toMatchObject({ id });
    expect(await personByToken(said(), new Date(Date.now() + 3 * 24 * 3_600_000))).toBeNull();
  });

  test('revoke takes it back at once', async () => {
    const { email } = await aStudent();
    await main(['token', 'create', '--email', email]);
    const token = said();
    out.mockClear();
    await main(['token', 'list', '--email', email]);
    expect(await main(['token', 'revoke', '--email', email, '--id', said().slice(0, 36)])).toBe(0);
    expect(await personByToken(token)).toBeNull();
  });

  test.for([
    [['token', 'create'], '--email'],
    [['token', 'create', '--email', 'nobody@test.test'], 'nobody@test.test'],
    [['token', 'create', '--email', 'a@b.c', '--days', '0'], '--days'],
    [['token', 'create', '--email', 'a@b.c', '--mail', 'x'], '--mail'],
    [['token', 'steal'], 'token steal'],
  ] as const)('%s is a mistake that is named', async ([args, name]) => {
    expect(await main([...args])).toBe(1);
    expect(complained()).toContain(name);
    expect(said()).toBe('');
  });
});

describe('R-1.4/3 role', () => {
  test('is granted and taken back', async () => {
    const { email } = await aPerson({ kind: 'employee' });
    expect(await main(['role', 'grant', '--email', email, '--role', 'operator'])).toBe(0);
    expect(await main(['role', 'grant', '--email', email, '--role', 'operator'])).toBe(0);
    expect((await personByEmail(email))?.roles).toEqual(['operator']);
    expect(await main(['role', 'revoke', '--email', email, '--role', 'operator'])).toBe(0);
    expect((await personByEmail(email))?.roles).toEqual([]);
  });

  test('R-4.6.1/1 an Agent who carries out working requests keeps it; the refusal says how many', async () => {
    const { agent, number, operator } = await anAcceptedRequest();
    expect(await main(['role', 'revoke', '--email', agent.email, '--role', 'agent'])).toBe(1);
    expect(complained()).toContain('1 working request');
    expect((await personByEmail(agent.email))?.roles).toEqual(['agent']);

    await closeRequest(operator, { number, reason: 'duplicate' });
    expect(await main(['role', 'revoke', '--email', agent.email, '--role', 'agent'])).toBe(0);
  });

  test.for(['agent', 'operator'])('%s only for an employee', async (role) => {
    const { email } = await aStudent();
    expect(await main(['role', 'grant', '--email', email, '--role', role])).toBe(1);
    expect((await personByEmail(email))?.roles).toEqual(['client']);
  });

  test.for(['client', 'king'])('%s is not granted', async (role) => {
    const { email } = await aPerson({ kind: 'employee' });
    expect(await main(['role', 'grant', '--email', email, '--role', role])).toBe(1);
  });
});

describe('R-TIME/2 calendar import', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mi-cli-'));
  const write = (content: unknown) => {
    const file = join(folder, 'calendar.json');
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    return file;
  };
  const years = async () => (await db.selectFrom('calendar_years').select('year').execute()).length;

  test('takes a good file, also one year alone, by a path from where npm was called', async () => {
    await db.deleteFrom('calendar_years').execute();
    expect(await main(['calendar', 'import', write(calendar.years['2026'])])).toBe(0);
    expect(await years()).toBe(1);
    write(calendar);
    vi.stubEnv('INIT_CWD', folder);
    expect(await main(['calendar', 'import', 'calendar.json'])).toBe(0);
    expect(await years()).toBe(Object.keys(calendar.years).length);
  });

  test('refuses a wrong one whole, with all that is wrong', async () => {
    const before = await years();
    const wrong = structuredClone(calendar.years['2027']);
    wrong.totals.workingDays = 1;
    wrong.statutoryHolidays[0]!.weekday = 'mon-day';
    expect(
      await main(['calendar', 'import', write({ years: { '2026': calendar.years['2026'], '2027': wrong } })]),
    ).toBe(1);
    expect(complained()).toMatch(/Nothing was imported[^]*statutoryHolidays[^]*totals\.workingDays/);
    expect(await years()).toBe(before);
  });

  test.for([
    ['no JSON', '{'],
    ['nothing', {}],
    ['garbage', { years: { '2026': { year: 2026, status: 'official', statutoryHolidays: [null] } } }],
    ['null', null],
  ])('refuses %s', async ([, content]) => {
    expect(await main(['calendar', 'import', write(content)])).toBe(1);
  });

  test('a file that is not there', async () => {
    expect(await main(['calendar', 'import', join(folder, 'none.json')])).toBe(1);
  });
});

describe('R-3.1.4/1 history verify', () => {
  test('says that the history is whole, or what is not, with status 1', async () => {
    await anAcceptedRequest();
    expect(await main(['history', 'verify'])).toBe(0);
    expect(said()).toBe('The history is whole.');

    const { id, number } = await aRequest();
    await db.updateTable('requests').set({ stage: 'in_review' }).where('id', '=', id).execute();
    expect(await main(['history', 'verify'])).toBe(1);
    expect(complained()).toContain(`${number} event -: state_differs`);
    await db.updateTable('requests').set({ stage: 'open' }).where('id', '=', id).execute();
  });
});

test('--help lists what there is', async () => {
  expect(await main(['--help'])).toBe(0);
  for (const name of ['token create', 'role grant', 'calendar import']) expect(said()).toContain(name);
});
