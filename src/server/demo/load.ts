import { sql } from 'kysely';
import { addDays, type Day, moscowDay, moscowMoment } from '#regulation/calendar.ts';
import { RuleError } from '#regulation/rule-error.ts';
import { personByEmail, type Person } from '../auth/sessions.ts';
import { acceptRequest } from '../commands/accept-request.ts';
import { answerRequest } from '../commands/answer-request.ts';
import { closeRequest } from '../commands/close-request.ts';
import { completeRequest } from '../commands/complete-request.ts';
import { offerCompletion } from '../commands/offer-completion.ts';
import { offerRefusal } from '../commands/offer-refusal.ts';
import { refuseRequest } from '../commands/refuse-request.ts';
import { sendRequest } from '../commands/send-request.ts';
import { withdrawRequest } from '../commands/withdraw-request.ts';
import { writeMessage } from '../commands/write-message.ts';
import { db } from '../db/database.ts';
import { announceQuietly } from '../jobs/announce.ts';
import { loadBlocks } from './load-blocks.ts';
import { loadPeople } from './load-people.ts';
import { loadPlaces } from './load-places.ts';
import { loadTemplates } from './load-templates.ts';
import { demoPeople } from './people.ts';
import { type DemoRequest, demoRequests, type Find, type Step, type When } from './requests.ts';
import { now as clock } from '../clock.ts';

/**
 * Fills an empty database with the demonstration data. People and places come in one transaction, the requests through
 * the very commands that people use, each at its own moment. A database with people in it is left alone.
 */
export async function loadDemo(now = clock()): Promise<boolean> {
  const filled = await db.transaction().execute(async (trx) => {
    if (await trx.selectFrom('people').select('id').limit(1).executeTakeFirst()) return false;
    await loadPeople(trx, addMinutes(now, -60 * 24 * 40));
    await loadPlaces(trx, addMinutes(now, -60 * 24 * 40));
    await loadBlocks(trx, now);
    await loadTemplates(trx);
    return true;
  });
  if (!filled) return false;

  const people = new Map<string, Person>();
  for (const { account, email } of demoPeople) {
    const person = await personByEmail(email);
    if (person) people.set(account, person);
  }
  const resources = await db.selectFrom('resources').select(['id', 'name', 'number']).execute();
  const find: Find = (name) => resources.find((one) => one.number === name || one.name === name)?.id ?? '';
  const of = (account: string) => people.get(account) as Person;

  for (const request of demoRequests.toSorted((a, b) => a.sent[0] - b.sent[0])) await play(request, of, find, now);
  await tellOfAll(now);
  return true;
}

async function play(request: DemoRequest, of: (account: string) => Person, find: Find, now: Date): Promise<void> {
  const today = moscowDay(now);
  const given = typeof request.fields === 'function' ? request.fields(find) : request.fields;
  const eventDay = request.eventDay === undefined ? {} : { eventDate: addDays(today, request.eventDay) };

  try {
    const { number } = await sendRequest(
      of(request.by),
      {
        category: request.category,
        card: {
          title: request.title,
          about: request.about,
          serviceDate: addDays(today, request.serviceDay),
          ...eventDay,
          ...(request.eventTime && { eventTime: request.eventTime }),
          ...(request.organisation && { organisation: request.organisation }),
          fields: dated(given, today),
          acceptLate: true,
          truthful: true,
        },
      },
      { now: momentOf(request.sent, now) },
    );
    for (const step of request.steps ?? []) await take(number, step, of, find, now);
  } catch (error) {
    // Holidays may stand between the days of an example: its story then ends where the Regulation says no.
    if (!(error instanceof RuleError)) throw error;
  }
}

async function take(number: string, step: Step, of: (account: string) => Person, find: Find, now: Date): Promise<void> {
  const actor = of(step.by);
  const at = { now: momentOf(step.at, now) };
  const email = (account: string) => of(account).email;

  switch (step.do) {
    case 'accept': {
      const late = { lateReason: step.lateReason ?? 'Помещение свободно, время на подготовку есть' };
      await acceptRequest(actor, { number, ...late, ...(step.lead && { lead: email(step.lead) }) }, at);
      return;
    }
    case 'message':
    case 'question':
    case 'note':
      await writeMessage(actor, { number, kind: step.do, text: step.text }, at);
      return;
    case 'answer': {
      const result = dated(step.result(find), moscowDay(now));
      return answerRequest(actor, { number, result, text: step.text, confirm: true }, at);
    }
    case 'refuse':
      return refuseRequest(actor, { number, ground: step.ground, text: step.text, fields: step.fields }, at);
    case 'offerRefusal':
      return offerRefusal(actor, { number, text: step.text }, at);
    case 'close':
      return closeRequest(actor, { number, reason: step.reason, text: step.text }, at);
    case 'withdraw':
      return withdrawRequest(actor, { number, reason: step.reason }, at);
    case 'offerCompletion':
      return offerCompletion(actor, { number }, at);
    case 'complete':
      return completeRequest(actor, { number, confirm: true }, at);
  }
}

/** What happened is in people's lists as of its day, the last day's unread; nobody gets letters of it. */
async function tellOfAll(now: Date): Promise<void> {
  await sql`
    select graphile_worker.complete_jobs(array(
      select id from graphile_worker.jobs where task_identifier = 'announce'))`.execute(db);
  for (const { id } of await db.selectFrom('history').select('id').orderBy('id').execute()) await announceQuietly(id);

  await db
    .updateTable('notifications')
    .set({ read_at: now })
    .where('created_at', '<', addMinutes(now, -60 * 24))
    .execute();
}

/** «+14» inside a form is the fourteenth day from now. */
function dated<Value>(value: Value, today: Day): Value {
  if (typeof value === 'string' && /^[+-]\d{1,2}$/.test(value)) return addDays(today, Number(value)) as Value;
  if (Array.isArray(value)) return value.map((one: unknown) => dated(one, today)) as Value;
  if (value === null || typeof value !== 'object') return value;

  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, dated(one, today)])) as Value;
}

/** `[-2, '09:40']` two days ago; `[0, '-40']` forty minutes ago. */
function momentOf([days, time]: When, now: Date): Date {
  if (time.startsWith('-')) return addMinutes(now, Number(time));
  return moscowMoment(addDays(moscowDay(now), days), time);
}

function addMinutes(moment: Date, minutes: number): Date {
  return new Date(moment.getTime() + minutes * 60_000);
}
