import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { perform, sideOf } from '../../test/model.ts';
import { moscowMoment } from './calendar.ts';
import { type Action, actions, isFinal, type Stage, statuses } from './codes.ts';
import { aSubject, people } from './fixtures.ts';
import { type Actor, whyNot } from './permissions.ts';
import { replay, type Told } from './replay.ts';
import { defaultServiceSettings, type ServiceSettings } from './settings.ts';
import { moveOf, statusOf } from './statuses.ts';
import type { Subject } from './subject.ts';

/** The stages as the Regulation has them, written down a second time: from where to where, and who. */
const allowed: Record<Stage, Partial<Record<Stage, readonly Party[]>>> = {
  open: { in_review: ['operator'], refused: ['operator'], closed: ['operator'] },
  in_review: { in_progress: ['lead'], refused: ['operator'], closed: ['operator'] },
  in_progress: { in_review: ['lead', 'operator'], done: ['operator'], refused: ['operator'], closed: ['operator'] },
  done: { in_progress: ['operator'] },
  refused: { in_review: ['operator'] },
  closed: {},
};

/** Who may lead from this state to that one; a waiting mark stands over the stage and never changes it. */
function partiesFor(before: Subject, after: Subject): readonly Party[] {
  const { stage, waiting } = after;
  if (stage !== before.stage) return waiting === 'none' ? (allowed[before.stage][stage] ?? []) : [];
  if (isFinal(stage)) return [];

  return { client: ['operator', 'agent'], staff: ['client'], none: ['operator', 'agent'] }[waiting] as Party[];
}

type Party = 'client' | 'operator' | 'agent' | 'lead';

const everybody: readonly Actor[] = Object.values(people);
const start = moscowMoment('2026-12-01', '10:00');
const hour = 3_600_000;

interface Walk {
  request: Subject;
  events: Told[];
  problems: string[];
}

/** One walk: whoever tries whatever, a few hours later each time, seldom what ends it. Only what is allowed happens. */
function walk(seed: number, settings: ServiceSettings, length = 45): Walk {
  const random = randomOf(seed);
  const events: Told[] = [{ event: 'sent' }];
  const problems: string[] = [];
  let request = aSubject({ stage: 'open', lead: null, agents: [], late: random() < 0.3 });
  let now = start;

  for (let i = 0; i < length; i++) {
    now = new Date(now.getTime() + Math.floor(random() * 20) * hour);
    const actor = pick(everybody, random);
    const action = likely(actor, request, now, settings, random);
    const isEnd = ['close', 'refuse', 'withdraw'].includes(action) && random() < 0.8;
    if (isEnd || whyNot(actor, action, request, now, settings)) continue;

    const next = perform(actor, action, request, now, settings);
    events.push(toldOf(actor, action, request, next, settings));
    problems.push(...faultsOf(actor, action, request, next, settings));
    request = next;
  }

  return { request, events, problems };
}

/** Half of the time anything at all, else something that may be done: so that walks go far and are refused often. */
function likely(actor: Actor, request: Subject, now: Date, settings: ServiceSettings, random: () => number): Action {
  if (random() < 0.5) return pick(actions, random);

  const possible = actions.filter((action) => whyNot(actor, action, request, now, settings) === null);
  return possible.length > 0 ? pick(possible, random) : pick(actions, random);
}

function toldOf(actor: Actor, action: Action, before: Subject, after: Subject, settings: ServiceSettings): Told {
  const { stage, waiting } = after;
  return {
    event: eventOf[action] ?? 'edited',
    move: moveOf(action, before, sideOf(actor, before), settings)?.id ?? null,
    from: { stage: before.stage, waiting: before.waiting },
    to: { stage, waiting },
  };
}

const eventOf: Partial<Record<Action, Told['event']>> = {
  withdraw: 'withdrawn',
  close: 'closed',
  reopen: 'reopened',
  message: 'message_sent',
};

function faultsOf(actor: Actor, action: Action, before: Subject, after: Subject, settings: ServiceSettings): string[] {
  const [from, to] = [statusOf(before), statusOf(after)];
  const line = `${actor.id} ${action}: ${from} (${before.stage}) → ${to} (${after.stage})`;
  const parties = partiesOf(actor, before);
  const may = [...partiesFor(before, after)];
  if (settings.agentRefusal === 'direct' && to === 'refused') may.push('agent');

  return [
    ...((from !== to || before.stage !== after.stage) && !may.some((party) => parties.includes(party))
      ? [`not allowed: ${line}`]
      : []),
    ...(before.withdrawnAt && to !== 'closed' ? [`after a withdrawal: ${line}`] : []),
    ...(isFinal(after.stage) && (after.waiting !== 'none' || after.offer) ? [`ended and waits: ${line}`] : []),
    ...(before.client !== after.client ? [`another Client: ${line}`] : []),
  ];
}

function partiesOf(actor: Actor, request: Subject): Party[] {
  if (actor.id === request.client) return ['client'];
  const isAgent = actor.roles.includes('agent') && request.agents.some(({ person }) => person === actor.id);

  return [
    ...(actor.roles.includes('operator') ? (['operator'] as const) : []),
    ...(isAgent ? (['agent'] as const) : []),
    ...(isAgent && request.lead === actor.id ? (['lead'] as const) : []),
  ];
}

/** The Operators and the lead bring any request that goes on to its end; the list of what they did, or where they stuck. */
function finish(walked: Subject, now: Date, settings: ServiceSettings): Subject {
  let request = walked;
  const act = (actor: Actor, action: Action) => {
    if (whyNot(actor, action, request, now, settings) === null)
      request = perform(actor, action, request, now, settings);
  };

  if (request.withdrawnAt) act(people.operator, 'close');
  for (const action of ['return_refusal', 'accept', 'assign'] as const) act(people.operator, action);
  act(people.lead, 'answer');
  act(people.operator, 'complete');
  return request;
}

function randomOf(seed: number): () => number {
  let state = seed >>> 0;
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

const direct: ServiceSettings = { ...defaultServiceSettings, agentRefusal: 'direct' };
const late = moscowMoment('2026-12-09', '12:00');

describe.each([
  ['the Operator confirms refusals', defaultServiceSettings],
  ['Agents refuse at once', direct],
] as const)('section 4, 5000 random walks of everybody (%s)', (_, settings) => {
  const walks = Array.from({ length: 5000 }, (__, seed) => walk(seed + 1, settings));

  test('no step leads where the Regulation does not, by anybody who may not', () => {
    expect(walks.flatMap(({ problems }) => problems).slice(0, 20)).toEqual([]);
  });

  test('they go everywhere: every status, withdrawn or not, and every row of the table', () => {
    const reached = new Set(walks.flatMap(({ events }) => events.flatMap(({ to }) => (to ? [statusOf(to)] : []))));
    expect([...reached].sort()).toEqual([...statuses].sort());
    const rows = new Set(walks.flatMap(({ events }) => events.map(({ move }) => move)));
    expect(rows).toEqual(new Set([...rowsBut('T01'), null, undefined]));
    expect(walks.filter(({ request }) => request.withdrawnAt).length).toBeGreaterThan(200);
  });

  test('R-3.1.4/1 every history replays to the state that is stored', () => {
    const differing = walks.filter(({ request: { stage, waiting, withdrawnAt }, events }) => {
      const { state, withdrawn, astray } = replay(events);
      return (
        astray.length > 0 ||
        withdrawn !== (withdrawnAt !== null) ||
        JSON.stringify(state) !== JSON.stringify({ stage, waiting })
      );
    });
    expect(differing.map(({ events }) => events)).toEqual([]);
  });

  test('none is left stuck: every one that goes on can be completed, every withdrawn one closed', () => {
    const stuck = walks
      .map(({ request }) => request)
      .filter(({ stage }) => !isFinal(stage))
      .filter((request) => finish(request, late, settings).stage !== (request.withdrawnAt ? 'closed' : 'done'));
    expect(stuck.slice(0, 5)).toEqual([]);
  });

  test('and every one that goes on can be closed, whatever waits', () => {
    const open = walks.map(({ request }) => request).filter(({ stage }) => !isFinal(stage));
    expect(open.length).toBeGreaterThan(500);
    expect(open.filter((request) => whyNot(people.operator, 'close', request, late, settings) !== null)).toEqual([]);
  });
});

function rowsBut(id: string): string[] {
  const rows = Array.from({ length: 20 }, (_, i) => `T${String(i + 1).padStart(2, '0')}`);
  return [...rows, 'W01', 'W02'].filter((one) => one !== id);
}

describe('R-3.1.4/1 a replay', () => {
  const step = (move: string, from: string, to: string, event: Told['event'] = 'edited'): Told => ({
    event,
    move,
    from: under(from),
    to: under(to),
  });
  const under = (text: string): Told['to'] => {
    const [stage, waiting = 'none'] = text.split(' ');
    return { stage, waiting } as Told['to'];
  };
  const sent: Told = { event: 'sent' };

  test.for<[string, Told[], number[]]>([
    ['begins with the sending', [step('T02', 'open', 'in_review')], [0]],
    ['is sent once', [sent, sent], [1]],
    ['a step that is missing', [sent, step('T05', 'in_review', 'in_progress')], [1]],
    ['a step of another row', [sent, step('T05', 'open', 'in_progress')], [1]],
    ['a row that there is not', [sent, step('T99', 'open', 'in_review')], [1]],
    ['a change without a row', [sent, { event: 'edited', from: under('open'), to: under('closed') }], [1]],
    [
      'anything after a withdrawal',
      [sent, step('W01', 'open', 'open', 'withdrawn'), step('T02', 'open', 'in_review')],
      [2],
    ],
    ['a second withdrawal', [sent, { event: 'withdrawn' }, { event: 'withdrawn' }], [2]],
    ['a closing as withdrawn that was not', [sent, step('W02', 'open', 'closed', 'closed')], [1]],
    [
      'a way that only the stage has',
      [sent, step('T14', 'open', 'open staff'), step('T18', 'open staff', 'done')],
      [2],
    ],
  ])('%s is found', ([, events, astray]) => {
    expect(replay(events).astray).toEqual(astray);
  });

  test('what retention took is not known, the rest is', () => {
    const events: Told[] = [sent, { event: 'accepted', from: null, to: null }, { event: 'rated' }];
    expect(replay(events)).toEqual({ state: null, withdrawn: false, astray: [] });
    const later = step('T08', 'in_progress', 'done', 'completed');
    expect(replay([...events, later])).toMatchObject({ state: { stage: 'done' }, astray: [] });
  });

  test('never says more of a cut history than it tells', () => {
    const whole = walk(7, defaultServiceSettings).events;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: whole.length }), (length) => {
        const { state } = replay(whole.slice(0, length));
        expect(state).toEqual(whole[length - 1]?.to ?? { stage: 'open', waiting: 'none' });
      }),
    );
  });
});
