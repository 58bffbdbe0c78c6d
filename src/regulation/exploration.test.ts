import { describe, expect, test } from 'vitest';
import { perform, sideOf } from '../../test/model.ts';
import { moscowMoment } from './calendar.ts';
import { type Action, actions, isFinal, stages, waitings } from './codes.ts';
import { aSubject, afterDeadline, calendar, people } from './fixtures.ts';
import { type Actor, isOperator, whyNot } from './permissions.ts';
import { availableGrounds } from './refusals.ts';
import { type RuleCode, rules } from './rule-error.ts';
import { type ServiceSettings, defaultServiceSettings } from './settings.ts';
import { moveOf, moves, nextState, statusOf } from './statuses.ts';
import type { Subject } from './subject.ts';

const confirms: ServiceSettings = defaultServiceSettings;
const direct: ServiceSettings = { ...defaultServiceSettings, agentRefusal: 'direct' };
const early = moscowMoment('2026-12-07', '12:00');
const silent = afterDeadline;

/** Everybody, and how they stand to the request. */
const everybody: Actor[] = Object.values(people);

/** A request and whether the reply deadline is over; time only goes forward. */
interface State {
  request: Subject;
  over: boolean;
}

interface Step {
  from: Subject;
  fromKey: string;
  actor: Actor;
  by: 'client' | 'staff';
  action: Action;
  to: Subject;
}

function keyOf({ request, over }: State): string {
  const [question] = request.questions;
  const facts = question && [
    question.role,
    question.askedAt < afterDeadline,
    question.answeredAt && question.answeredAt < afterDeadline,
    question.withdrawnAt !== null,
  ];
  const { stage, waiting, withdrawnAt, lead, late, offer, feedback, counterOffer } = request;
  const offered = counterOffer?.state === 'open';
  return [
    over,
    stage,
    waiting,
    withdrawnAt !== null,
    lead,
    late,
    offer?.kind,
    Boolean(feedback),
    offered,
    facts,
  ].join();
}

/** Walks everything that can be reached from a sent request: every person, every action, before and after the deadline. */
function explore(settings: ServiceSettings) {
  const todo: State[] = [false, true].map((late) => {
    return { request: aSubject({ stage: 'open', late, lead: null, agents: [] }), over: false };
  });
  const seen = new Map(todo.map((state) => [keyOf(state), state]));
  const steps: Step[] = [];
  const refused = new Map<RuleCode, number>();

  function arrive(state: State) {
    const key = keyOf(state);
    if (seen.has(key)) return;
    seen.set(key, state);
    todo.push(state);
  }

  for (let state = todo.pop(); state; state = todo.pop()) {
    const { request: from, over } = state;
    const now = over ? silent : early;
    const fromKey = keyOf(state);
    if (!over) arrive({ request: from, over: true });

    for (const actor of everybody) {
      for (const action of actions) {
        const no = whyNot(actor, action, from, now, settings);
        if (no) {
          refused.set(no.rule, (refused.get(no.rule) ?? 0) + 1);
        } else {
          const to = perform(actor, action, from, now, settings);
          steps.push({ from, fromKey, actor, by: sideOf(actor, from), action, to });
          arrive({ request: to, over });
        }
      }
    }
  }

  return { found: seen, states: [...seen.values()].map(({ request }) => request), steps, refused };
}

const worlds = {
  operator_confirms: { settings: confirms, ...explore(confirms) },
  direct: { settings: direct, ...explore(direct) },
};

/** What is wrong in a step, as one line; an empty list is what is expected. */
function wrong(steps: Step[], isWrong: (step: Step) => boolean): string[] {
  return steps
    .filter(isWrong)
    .map(({ fromKey, actor, action, to }) => `${actor.id} ${action}: ${fromKey} → ${statusOf(to)}`);
}

function everywhere(states: Subject[], who: Actor[], what: readonly Action[], set = confirms): Set<RuleCode | null> {
  const answers = states.flatMap((state) =>
    who.flatMap((actor) => what.map((action) => whyNot(actor, action, state, silent, set)?.rule ?? null)),
  );
  return new Set(answers);
}

describe.each(Object.entries(worlds))(
  'section 4, every reachable state (%s)',
  (_, { settings, found, states, steps, refused }) => {
    test('the walk is wide: every stage under every waiting mark, withdrawn or not', () => {
      const reached = new Set(
        states.map(({ stage, waiting, withdrawnAt }) => `${stage} ${waiting} ${withdrawnAt !== null}`),
      );
      for (const stage of stages.filter((one) => !isFinal(one))) {
        for (const waiting of waitings) {
          for (const withdrawn of [false, true]) expect(reached).toContain(`${stage} ${waiting} ${withdrawn}`);
        }
      }
      expect(states.length).toBeGreaterThan(500);
    });

    test('every «no» has a clause', () => {
      expect(refused.size).toBeGreaterThan(10);
      for (const rule of refused.keys()) expect(rules[rule].clause).toMatch(/^\d/);
    });

    test('every change of status is a row of the table, made by its party', () => {
      const isWrong = ({ from, to, by, actor, action }: Step) => {
        const [before, after] = [statusOf(from), statusOf(to)];
        const move = moveOf(action, from, by, settings);
        if (!move) return before !== after || from.stage !== to.stage;

        const isMarked = ['stage', 'same', 'as_from_the_stage'].includes(move.to);
        const isParty =
          (move.by !== 'operator' || isOperator(actor)) &&
          (move.by === 'client') === (by === 'client') &&
          (move.by !== 'lead' || actor.id === from.lead);
        return !move.from.includes(before) || !isParty || (!isMarked && move.to !== after);
      };
      expect(wrong(steps, isWrong)).toEqual([]);
    });

    test('every row of the table but sending is walked', () => {
      const walked = new Set(steps.map(({ from, action, by }) => moveOf(action, from, by, settings)?.id));
      expect(moves.map(({ id }) => id).filter((id) => !walked.has(id))).toEqual(['T01']);
    });

    test('no working state is without a way to a final one', () => {
      const leaving = new Set(steps.filter(({ to }) => isFinal(to.stage)).map(({ fromKey }) => fromKey));
      const stuck = [...found].filter(([key, { request }]) => !isFinal(request.stage) && !leaving.has(key));
      expect(stuck.map(([key]) => key)).toEqual([]);
    });

    test('an Operator’s refusal has a ground that the facts give, in every working state', () => {
      const running = states.filter(({ stage, withdrawnAt }) => !isFinal(stage) && !withdrawnAt);
      const without = running.filter((state) => {
        const answers = availableGrounds(people.operator, state, silent, calendar, settings);
        return answers.incomplete_or_false !== null || (answers.late === null) !== state.late;
      });
      expect(without).toEqual([]);
    });

    test('a finished request has no waiting mark and no offer', () => {
      const finished = states.filter(({ stage }) => isFinal(stage));
      expect(finished.filter(({ waiting, offer, finishedAt }) => waiting !== 'none' || offer || !finishedAt)).toEqual(
        [],
      );
    });

    test('nobody without a part in the request does anything', () => {
      const { otherStudent, otherAgent, admin, privacy, employee } = people;
      const outsiders = [otherStudent, otherAgent, admin, privacy, employee].map(({ id }) => id);
      expect(wrong(steps, ({ actor }) => outsiders.includes(actor.id))).toEqual([]);
    });

    test('R-2.2/3 the Client, even an Operator, does only what a Client does', () => {
      const own = new Set(steps.filter(({ by }) => by === 'client').map(({ action }) => action));
      expect([...own].sort()).toEqual([
        'accept_offer',
        'decline_feedback',
        'decline_offer',
        'message',
        'rate',
        'withdraw',
      ]);
    });
  },
);

describe('section 4, forbidden', () => {
  const { states, steps } = worlds.operator_confirms;
  const { client, operator, operatorClient, lead, coworker, otherAgent } = people;
  const clientActions: Action[] = ['message', 'withdraw', 'rate', 'decline_feedback', 'accept_offer', 'decline_offer'];
  const staffActions = actions.filter((one) => !clientActions.includes(one));

  test('the Client sets any status', () => {
    expect(wrong(steps, ({ by, from, to }) => by === 'client' && to.stage !== from.stage)).toEqual([]);
    expect(everywhere(states, [client], staffActions)).toEqual(new Set(['own_request', 'staff_only']));
  });

  test.for([
    ['moves «Открыто» to «На рассмотрении»', 'accept', 'operator_accepts'],
    ['sets «Исполнено»', 'complete', 'operator_only'],
    ['sets «Отказано»', 'refuse', 'operator_only'],
    ['sets «Закрыто»', 'close', 'operator_only'],
  ] as const)('an Agent %s', ([, action, rule]) => {
    expect(everywhere(states, [lead, coworker, otherAgent], [action])).toEqual(new Set([rule]));
  });

  test('R-4.3.3/3 an Agent’s refusal sets the status, unless the setting says `direct`', () => {
    const offers = steps.filter(({ action }) => action === 'offer_refusal');
    expect(offers.length).toBeGreaterThan(0);
    expect(wrong(offers, ({ from, to }) => statusOf(to) !== statusOf(from))).toEqual([]);

    const atOnce = worlds.direct.steps.filter(({ action }) => action === 'offer_refusal');
    expect(atOnce.length).toBeGreaterThan(0);
    expect(wrong(atOnce, ({ from, to }) => to.stage !== 'refused' || from.stage === 'open')).toEqual([]);
  });

  test('R-3.2.1/1 anybody sets «Открыто»', () => {
    expect(wrong(steps, ({ from, to }) => to.stage === 'open' && from.stage !== 'open')).toEqual([]);
    expect(moves.filter(({ to }) => to === 'open').map(({ id }) => id)).toEqual(['T01']);
  });

  test('R-3.2.4/1, R-3.2.5/1 anybody sets a waiting status by hand', () => {
    const isByHand = ({ from, to, by, action }: Step) =>
      to.waiting !== from.waiting &&
      ((to.waiting === 'client' && (!['question', 'counter_offer'].includes(action) || by !== 'staff')) ||
        (to.waiting === 'staff' &&
          (!['message', 'accept_offer', 'decline_offer'].includes(action) || by !== 'client')));
    expect(wrong(steps, isByHand)).toEqual([]);
  });

  test('R-3.2.2/1 «Открыто» becomes «В работе» without «На рассмотрении»', () => {
    expect(wrong(steps, ({ from, to }) => from.stage === 'open' && to.stage === 'in_progress')).toEqual([]);
    expect(whyNot(lead, 'answer', aSubject({ stage: 'open' }), early, confirms)?.rule).toBe('wrong_status');
  });

  test('any change of «Закрыто»', () => {
    const feedback = ['request_feedback', 'rate', 'decline_feedback'];
    const isChange = ({ from, action, to }: Step) =>
      from.stage === 'closed' && (!feedback.includes(action) || statusOf(to) !== 'closed');
    expect(wrong(steps, isChange)).toEqual([]);
    const closed = states.filter(({ stage }) => stage === 'closed');
    expect(everywhere(closed, [operator], ['reopen', 'message', 'note', 'assign', 'edit'])).toEqual(
      new Set(['wrong_status']),
    );
  });

  test('R-4.2.3/2 any change of a withdrawn request but its closing', () => {
    expect(
      wrong(
        steps,
        ({ from, action, to }) => from.withdrawnAt !== null && (action !== 'close' || to.stage !== 'closed'),
      ),
    ).toEqual([]);
    const withdrawn = states.filter(({ withdrawnAt, stage }) => withdrawnAt && !isFinal(stage));
    expect(everywhere(withdrawn, [operator], ['close'])).toEqual(new Set([null]));
    expect(
      everywhere(withdrawn, [operator], ['accept', 'assign', 'message', 'note', 'refuse', 'edit', 'prioritise']),
    ).toEqual(new Set(['withdrawn']));
    expect(everywhere(withdrawn, [client], ['message', 'withdraw'])).toEqual(new Set(['withdrawn']));
  });

  test('R-3.2.5/2 a staff message without «Жду ответа» clears the wait for the Client', () => {
    for (const stage of ['open', 'in_review', 'in_progress'] as const) {
      const state = { stage, waiting: 'client' as const };
      expect(nextState('message', state, 'staff')).toEqual(state);
      expect(nextState('question', state, 'staff')).toEqual(state);
      expect(nextState('withdraw_question', state, 'staff')).toEqual({ stage, waiting: 'none' });
    }
  });

  test('R-4.3.2/2 an unassigned Agent does anything', () => {
    expect(everywhere(states, [otherAgent], actions)).not.toContain(null);
  });

  test('staff act on their own request', () => {
    expect(everywhere(states, [operatorClient], staffActions)).toEqual(new Set(['own_request']));
  });

  test('a final status is left where `allowReopen` is off', () => {
    const finished = states.filter(({ stage }) => isFinal(stage));
    expect(everywhere(finished, [operator], ['reopen'], { ...confirms, allowReopen: false })).not.toContain(null);
  });
});

describe('R-3.2.4/2, R-3.2.5/1, R-3.2.5/2 T12–T18 waiting marks over a stage', () => {
  // prettier-ignore
  test.for([
    ['T12', 'question',          'staff',  'none',   'client'],
    ['T13', 'message',           'client', 'client', 'staff'],
    ['T14', 'message',           'client', 'none',   'staff'],
    ['T15', 'question',          'staff',  'staff',  'client'],
    ['T16', 'message',           'staff',  'staff',  'none'],
    ['T16', 'no_reply_needed',   'staff',  'staff',  'none'],
    ['T17', 'withdraw_question', 'staff',  'client', 'none'],
  ] as const)('%s %s by %s', ([id, action, by, waiting, then]) => {
    for (const stage of ['open', 'in_review', 'in_progress'] as const) {
      expect(moveOf(action, { stage, waiting }, by)?.id).toBe(id);
      expect(nextState(action, { stage, waiting }, by)).toEqual({ stage, waiting: then });
    }
  });

  // prettier-ignore
  test.for([
    ['accept',           'open',        'in_review'],
    ['refuse',           'open',        'refused'],
    ['close',            'open',        'closed'],
    ['answer',           'in_review',   'in_progress'],
    ['refuse',           'in_review',   'refused'],
    ['close',            'in_review',   'closed'],
    ['complete',         'in_progress', 'done'],
    ['refuse',           'in_progress', 'refused'],
    ['close',            'in_progress', 'closed'],
    ['take_back_answer', 'in_progress', 'in_review'],
  ] as const)('T18 %s from %s under a waiting mark', ([action, stage, target]) => {
    for (const waiting of ['client', 'staff'] as const) {
      expect(moveOf(action, { stage, waiting }, 'staff')?.id).toBe('T18');
      expect(nextState(action, { stage, waiting }, 'staff')).toEqual({ stage: target, waiting: 'none' });
    }
  });

  test('T18 leads nowhere that its stage does not', () => {
    expect(moveOf('accept', { stage: 'in_review', waiting: 'staff' }, 'staff')).toBeNull();
    expect(nextState('complete', { stage: 'open', waiting: 'client' }, 'staff')).toEqual({
      stage: 'open',
      waiting: 'client',
    });
  });

  test('assigning, notes and edits change no status', () => {
    for (const action of ['assign', 'note', 'edit', 'prioritise', 'hand_over', 'change_part'] as const) {
      for (const waiting of waitings) {
        expect(nextState(action, { stage: 'in_review', waiting }, 'staff')).toEqual({ stage: 'in_review', waiting });
      }
    }
  });

  test('ids of the table are those of the rules', () => {
    const ids = moves.map(({ id }) => id);
    expect(ids).toEqual([...Array.from({ length: 20 }, (_, i) => `T${String(i + 1).padStart(2, '0')}`), 'W01', 'W02']);
  });
});
