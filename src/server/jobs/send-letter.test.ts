import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { anAcceptedRequest, lastEvent, present } from '../../../test/factories.ts';
import { startMailServer } from '../../../test/mail-server.ts';
import { withdrawRequest } from '../commands/withdraw-request.ts';
import { writeMessage } from '../commands/write-message.ts';
import { db } from '../db/database.ts';
import { keptLetters } from '../mail/kept-letters.ts';
import { announceStep } from './announce.ts';
import { letterLeaves } from './send-letter.ts';

const folder = join(process.env.DATA_DIR ?? '', 'mail');
const children: ChildProcess[] = [];

beforeEach(async () => {
  await db.deleteFrom('notifications').execute();
  await sql`select graphile_worker.complete_jobs(array(select id from graphile_worker.jobs))`.execute(db);
});
afterEach(() => children.splice(0).forEach((child) => child.kill('SIGKILL')));

/** A question, whose letter to the Client waits. */
async function aLetter() {
  const request = await anAcceptedRequest();
  await writeMessage(
    request.agent,
    { number: request.number, kind: 'question', text: 'Нужна ли сцена?' },
    { now: present },
  );
  await announceStep(String((await lastEvent(request.id)).id), present);
  const { id } = await db
    .selectFrom('notifications')
    .select('id')
    .where('request', '=', request.id)
    .where('kind', '=', 'question')
    .executeTakeFirstOrThrow();
  await sql`update graphile_worker._private_jobs set run_at = now()`.execute(db); // the queue has the real clock
  return { ...request, letter: id };
}

const stateOf = async (id: string) =>
  (await db.selectFrom('notifications').select('letter').where('id', '=', id).executeTakeFirstOrThrow()).letter;

/** A worker of its own process, which ends once nothing waits. */
function aWorker(settings: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'test/letters-worker.ts'], {
    env: { ...process.env, ...settings },
    stdio: 'ignore',
  });
  children.push(child);
  return { kill: () => child.kill('SIGKILL'), ended: new Promise((resolve) => child.once('exit', resolve)) };
}

/** What a dead worker held is free again; the queue itself finds that out by its signs of life. */
const freeJobs = () =>
  sql`select graphile_worker.force_unlock_workers(array(
    select locked_by from graphile_worker._private_jobs where locked_by is not null))`.execute(db);

describe('4 «Notifications» a letter leaves once', () => {
  test('also when several workers take it at once, or again', async () => {
    const { letter } = await aLetter();
    const before = letters();
    await Promise.all([1, 2, 3].map(() => letterLeaves(letter, present)));
    await letterLeaves(letter, present);
    expect(letters().length - before.length).toBe(1);
    expect(await stateOf(letter)).toBe('sent');
  });

  test('also when its worker was killed after writing it and before marking it', async () => {
    const { letter } = await aLetter();
    const before = letters();
    const stop = new pg.Client(process.env.DATABASE_URL);
    await stop.connect();
    await stop.query('begin; lock table notifications in share mode'); // rows can be held, not marked

    const worker = aWorker();
    await vi.waitFor(() => expect(letters().length - before.length).toBe(1), { timeout: 15_000 });
    worker.kill();
    await worker.ended;
    await stop.query('rollback');
    await stop.end();
    expect(await stateOf(letter)).toBe('waiting');

    await freeJobs();
    await aWorker().ended;
    expect(await stateOf(letter)).toBe('sent');
    expect(letters().length - before.length).toBe(1);
  });

  test('a mail server gets it again after such a death, under the same Message-ID, by which mailboxes know it', async () => {
    const { letter } = await aLetter();
    let worker: ReturnType<typeof aWorker> | undefined = undefined;
    const mail = await startMailServer(() => {
      const isFirst = mail.messages.length === 1;
      if (isFirst) worker?.kill();
      return !isFirst;
    });
    const settings = { SMTP_URL: `smtp://127.0.0.1:${mail.port}`, MAIL_FROM: 'initiatives@mgpu.test' };

    worker = aWorker(settings);
    await worker.ended;
    expect(await stateOf(letter)).toBe('waiting');
    await freeJobs();
    await aWorker(settings).ended;
    await aWorker(settings).ended;

    const ids = mail.messages.map((text) => /^Message-ID: (.+)$/m.exec(text)?.[1]);
    expect(ids).toEqual([`<${letter}@localhost>`, `<${letter}@localhost>`]);
    expect(await stateOf(letter)).toBe('sent');
    await mail.close();
  });
});

describe('R-4.2.3/2 reminders stop with a withdrawal', () => {
  test('a letter that waited for the morning does not leave', async () => {
    const { number, client, letter } = await aLetter();
    const before = letters();
    await withdrawRequest(client, { number }, { now: present });
    await letterLeaves(letter, present);
    expect(letters()).toEqual(before);
    expect(await stateOf(letter)).toBe('none');
  });
});

describe('R-1.3/1 what a letter says', () => {
  test('its link is under the public address and the path; the text of a message stays inside', async () => {
    const { letter } = await aLetter();
    await letterLeaves(letter, present);
    const sent = (await keptLetters(50)).find(({ name }) => name.includes(letter));
    expect(sent?.text).toMatch(/http:\/\/localhost:3000\/tickets\/requests\/MI-2026-\d{6}/);
    expect(sent?.subject).toMatch(/^МИ-2026-\d{6}: нужен ваш ответ до /);
    expect(JSON.stringify(sent)).not.toContain('сцена');
  });
});

function letters(): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => !name.startsWith('.')) : [];
}
