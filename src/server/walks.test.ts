import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { addDays, moscowDay } from '#regulation/calendar.ts';
import { type Action, isFinal } from '#regulation/codes.ts';
import { whyNot } from '#regulation/permissions.ts';
import { replay, type Told } from '#regulation/replay.ts';
import { RuleError } from '#regulation/rule-error.ts';
import { defaultServiceSettings } from '#regulation/settings.ts';
import {
  aCard,
  anAgent,
  anOperator,
  aPerson,
  aStudent,
  dayAhead,
  eventsOf,
  present,
  resourceId,
  rowOf,
} from '../../test/factories.ts';
import type { Person } from './auth/sessions.ts';
import { acceptOffer } from './commands/accept-offer.ts';
import { acceptRequest } from './commands/accept-request.ts';
import { answerRequest } from './commands/answer-request.ts';
import { askHandover } from './commands/ask-handover.ts';
import { assignAgents } from './commands/assign-agents.ts';
import { changePart } from './commands/change-part.ts';
import { closeRequest } from './commands/close-request.ts';
import { completeRequest } from './commands/complete-request.ts';
import { declineFeedback } from './commands/decline-feedback.ts';
import { declineHandover } from './commands/decline-handover.ts';
import { declineOffer } from './commands/decline-offer.ts';
import { editRequest } from './commands/edit-request.ts';
import { makeCounterOffer } from './commands/make-counter-offer.ts';
import { noReplyNeeded } from './commands/no-reply-needed.ts';
import { offerCompletion } from './commands/offer-completion.ts';
import { offerRefusal } from './commands/offer-refusal.ts';
import { prioritiseRequest } from './commands/prioritise-request.ts';
import { rateRequest } from './commands/rate-request.ts';
import { refuseRequest } from './commands/refuse-request.ts';
import { reopenRequest } from './commands/reopen-request.ts';
import { requestFeedback } from './commands/request-feedback.ts';
import { returnRefusal } from './commands/return-refusal.ts';
import { sendRequest } from './commands/send-request.ts';
import { takeBackAnswer } from './commands/take-back-answer.ts';
import { withdrawQuestion } from './commands/withdraw-question.ts';
import { withdrawRequest } from './commands/withdraw-request.ts';
import { writeMessage } from './commands/write-message.ts';
import { db } from './db/database.ts';
import { NotFound } from './errors.ts';
import { requestCard } from './queries/card.ts';
import { historyFaults } from './queries/history-faults.ts';

const walks = 60;
const steps = 25;
const text = 'Так решили вместе';

interface Trial {
  actor: Person;
  number: string;
  at: { now: Date };
  agent: Person;
  other: Person;
  offer: string;
  room: string;
  lucky: boolean;
}

/** Everything that a person can do to a request, as often rightly as wrongly filled in. */
const trials: Record<Action, (trial: Trial) => Promise<unknown>> = {
  accept: ({ actor, number, at, agent, lucky }) =>
    acceptRequest(actor, { number, confirm: true, lateReason: text, ...(lucky && { lead: agent.email }) }, at),
  assign: ({ actor, number, at, agent, other, lucky }) =>
    assignAgents(actor, { number, lead: agent.email, others: lucky ? [other.email] : [], reason: 'workload' }, at),
  hand_over: ({ actor, number, at }) => askHandover(actor, { number, reason: text }, at),
  decline_handover: ({ actor, number, at }) => declineHandover(actor, { number, text }, at),
  change_part: ({ actor, number, at, lucky }) =>
    changePart(actor, { number, state: lucky ? 'has_result' : 'todo', text: lucky ? text : undefined }, at),
  message: ({ actor, number, at }) => writeMessage(actor, { number, text }, at),
  question: ({ actor, number, at }) => writeMessage(actor, { number, kind: 'question', text }, at),
  note: ({ actor, number, at }) => writeMessage(actor, { number, kind: 'note', text }, at),
  no_reply_needed: ({ actor, number, at }) => noReplyNeeded(actor, { number }, at),
  withdraw_question: ({ actor, number, at }) => withdrawQuestion(actor, { number }, at),
  counter_offer: ({ actor, number, at, room }) =>
    makeCounterOffer(
      actor,
      { number, result: { resource: room, from: '18:00', to: '21:00' }, text, confirm: true },
      at,
    ),
  accept_offer: ({ actor, number, at, offer }) => acceptOffer(actor, { number, offer }, at),
  decline_offer: ({ actor, number, at, offer }) => declineOffer(actor, { number, offer, text }, at),
  answer: ({ actor, number, at, room, lucky }) => {
    const result = lucky ? { resource: room, from: '18:00', to: '21:00' } : {};
    return answerRequest(actor, { number, result, confirm: true }, at);
  },
  take_back_answer: ({ actor, number, at }) => takeBackAnswer(actor, { number, text, confirm: true }, at),
  offer_completion: ({ actor, number, at }) => offerCompletion(actor, { number }, at),
  complete: ({ actor, number, at, lucky }) => completeRequest(actor, { number, confirm: lucky }, at),
  offer_refusal: ({ actor, number, at }) => offerRefusal(actor, { number, text, confirm: true }, at),
  refuse: ({ actor, number, at, lucky }) => {
    const ground = lucky ? 'incomplete_or_false' : 'agent_no_reply';
    return refuseRequest(actor, { number, ground, fields: ['about'], text, confirm: true }, at);
  },
  return_refusal: ({ actor, number, at }) => returnRefusal(actor, { number, text }, at),
  close: ({ actor, number, at, lucky }) =>
    closeRequest(actor, { number, reason: lucky ? 'withdrawn' : 'duplicate', text, confirm: true }, at),
  reopen: ({ actor, number, at }) => reopenRequest(actor, { number, reason: text }, at),
  withdraw: ({ actor, number, at }) => withdrawRequest(actor, { number }, at),
  request_feedback: ({ actor, number, at }) => requestFeedback(actor, { number }, at),
  rate: ({ actor, number, at, lucky }) => rateRequest(actor, { number, rating: lucky ? 5 : 9 }, at),
  decline_feedback: ({ actor, number, at }) => declineFeedback(actor, { number }, at),
  edit: ({ actor, number, at, lucky }) => {
    const serviceDate = addDays(moscowDay(at.now), lucky ? 9 : -1);
    return editRequest(actor, { number, serviceDate, reason: text }, at);
  },
  prioritise: ({ actor, number, at }) => prioritiseRequest(actor, { number, priority: 1, reason: text }, at),
};
/** What ends a walk is tried more seldom. */
const rarely: readonly Action[] = ['close', 'refuse', 'withdraw'];

let operator: Person;
let everybody: Person[];
let agents: Person[];
let rooms: string[];

beforeAll(async () => {
  agents = [await anAgent({ specialisations: ['rooms'] }), await anAgent({ specialisations: ['rooms'] })];
  operator = await anOperator();
  everybody = [
    ...agents,
    await anAgent(),
    operator,
    await anOperator(),
    await aPerson({ kind: 'employee', roles: ['operator', 'agent'] }),
    await aPerson({ kind: 'employee', roles: ['admin'] }),
    await aPerson({ kind: 'employee', roles: ['privacy'] }),
    await aPerson({ kind: 'employee' }),
    await aStudent(),
  ];
  rooms = [await resourceId('214'), await resourceId('215'), await resourceId('305')];
});

test(
  `R-3.1.4/1 ${walks} random walks through the commands: nothing but the Regulation says no, and every history replays to its request`,
  { timeout: 180_000 },
  async () => {
    const done = new Map<string, number>();
    const refused = new Map<string, number>();
    for (let seed = 1; seed <= walks; seed++) await walk(randomOf(seed), done, refused);

    // what was tried went through, and was refused, often enough to prove anything
    expect([...done.keys()].sort()).toEqual(Object.keys(trials).sort());
    expect([...refused.keys()]).toEqual(
      expect.arrayContaining([
        'not_found',
        'own_request',
        'wrong_status',
        'withdrawn',
        'assigned_only',
        'operator_only',
      ]),
    );
    expect(await historyFaults()).toEqual([]);

    const requests = await db.selectFrom('requests').select('id').execute();
    expect(requests).toHaveLength(walks);
    for (const { id } of requests) expect(await replayed(id)).toEqual(await stored(id));
    const ends = new Set((await Promise.all(requests.map(({ id }) => rowOf(id)))).map(({ stage }) => stage));
    expect([...ends].some(isFinal)).toBe(true);
  },
);

async function walk(random: () => number, done: Map<string, number>, refused: Map<string, number>): Promise<void> {
  const client = await aStudent();
  const start = new Date(present.getTime() + Math.floor(random() * 20) * 3_600_000);
  const card = aCard({ serviceDate: dayAhead(3 + Math.floor(random() * 15)), acceptLate: true });
  const { id, number } = await sendRequest(client, { category: 'rooms', card }, { now: start });
  const operatorClient = { ...client, kind: 'employee' as const, roles: ['client', 'operator', 'agent'] as const };
  const people = [client, client, operatorClient, ...everybody];
  let now = start;

  for (let step = 0; step < steps; step++) {
    now = new Date(now.getTime() + Math.floor(random() * 16) * 3_600_000);
    const [name, actor] = await attempt(number, now, people, done, random);
    if (rarely.includes(name) && random() < 0.75) continue;

    const before = await rowOf(id);
    const [agent, other] = random() < 0.5 ? agents : [...agents].reverse();
    const trial: Trial = {
      actor,
      number,
      at: { now },
      agent: agent as Person,
      other: other as Person,
      offer: await offerOf(id),
      room: pick(rooms, random),
      lucky: random() < 0.6,
    };
    const rule = await trials[name](trial).then(
      () => null,
      (error: unknown) => ruleOf(error),
    );
    count(rule === null ? done : refused, rule ?? name);
    // whoever is told no has changed nothing
    if (rule !== null) expect(await rowOf(id)).toEqual(before);
  }
}

/** Four times of ten anybody does anything at all, else somebody does what may be done, often what was seldom done yet. */
async function attempt(
  number: string,
  now: Date,
  people: readonly Person[],
  done: ReadonlyMap<string, number>,
  random: () => number,
): Promise<[Action, Person]> {
  const names = Object.keys(trials) as Action[];
  if (random() < 0.4) return [pick(names, random), pick(people, random)];

  const { subject } = await requestCard(operator, number, now);
  const may = (name: Action) =>
    people.filter((one) => whyNot(one, name, subject, now, defaultServiceSettings) === null);
  const possible = names.filter((name) => may(name).length > 0);
  const rarest = possible.toSorted((a, b) => (done.get(a) ?? 0) - (done.get(b) ?? 0)).slice(0, 3);
  const name = pick(random() < 0.5 && rarest.length > 0 ? rarest : possible.length > 0 ? possible : names, random);
  return [name, pick(may(name).length > 0 ? may(name) : people, random)];
}

/** The rule that said no; anything else than the two errors of the service is a fault of it. */
function ruleOf(error: unknown): string {
  if (error instanceof RuleError) return error.rule;
  if (error instanceof NotFound) return 'not_found';
  if (error instanceof z.ZodError) return 'input';
  throw error;
}

async function offerOf(request: string): Promise<string> {
  const found = await db
    .selectFrom('counter_offers')
    .select('id')
    .where('request', '=', request)
    .orderBy('made_at', 'desc')
    .executeTakeFirst();
  return found?.id ?? '00000000-0000-4000-8000-000000000000';
}

async function replayed(id: string) {
  const events = (await eventsOf(id)).map(({ event, details }): Told => {
    const { move, from, to } = details as Pick<Told, 'move' | 'from' | 'to'>;
    return { event, ...(move && { move }), ...(from && { from }), ...(to && { to }) };
  });
  return replay(events);
}

async function stored(id: string) {
  const { stage, waiting, withdrawn_at } = await rowOf(id);
  return { state: { stage, waiting }, withdrawn: withdrawn_at !== null, astray: [] };
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function randomOf(seed: number): () => number {
  let state = (seed * 0x9e3779b9) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function pick<One>(list: readonly One[], random: () => number): One {
  return list[Math.floor(random() * list.length)] as One;
}
