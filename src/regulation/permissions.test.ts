import { describe, expect, test } from 'vitest';
import { moscowMoment } from './calendar.ts';
import { actions, stages } from './codes.ts';
import { aQuestion, aSubject, afterDeadline, people } from './fixtures.ts';
import { type Actor, confirmations, ensureMay, roleOn, whyNot, whyNotAll } from './permissions.ts';
import { defaultServiceSettings } from './settings.ts';
import { nextState } from './statuses.ts';
import type { Subject } from './subject.ts';

const { client, otherStudent, lead, coworker, otherAgent, operator, operatorAndAgent, operatorClient } = people;
const now = moscowMoment('2026-12-07', '12:00');
const settings = defaultServiceSettings;

function rule(
  actor: Actor,
  action: (typeof actions)[number],
  changes: Partial<Subject> = {},
  set = settings,
  at = now,
) {
  return whyNot(actor, action, aSubject(changes), at, set)?.rule ?? null;
}

describe('R-2.2/3 nobody acts as staff on their own request', () => {
  test('an Operator and Agent who is its Client, even when assigned', () => {
    const own = { agents: [{ person: 'client', part: 'todo' as const }], lead: 'client' };
    for (const action of actions) {
      const expected = {
        message: null,
        withdraw: null,
        rate: 'wrong_status',
        decline_feedback: 'wrong_status',
        accept_offer: 'no_offer',
        decline_offer: 'no_offer',
      }[action as string];
      expect(`${action} ${rule(operatorClient, action, own)}`).toBe(
        `${action} ${expected === undefined ? 'own_request' : expected}`,
      );
    }
  });

  test('a student who is its Client', () => {
    expect(rule(client, 'accept', { stage: 'open' })).toBe('own_request');
    expect(rule(client, 'edit')).toBe('own_request');
    expect(rule(client, 'question')).toBe('staff_only');
    expect(rule(client, 'note')).toBe('staff_only');
  });
});

describe('rights by role', () => {
  test.for([
    ['accept', otherAgent, 'operator_accepts'],
    ['accept', lead, 'operator_accepts'],
    ['assign', lead, 'operator_assigns'],
    ['prioritise', lead, 'operator_assigns'],
    ['decline_handover', lead, 'operator_assigns'],
    ['hand_over', otherAgent, 'assigned_only'],
    ['hand_over', operator, 'assigned_only'],
    ['change_part', operator, 'assigned_only'],
    ['message', otherAgent, 'assigned_only'],
    ['message', otherStudent, 'assigned_only'],
    ['question', otherStudent, 'staff_only'],
    ['question', otherAgent, 'assigned_only'],
    ['note', otherAgent, 'assigned_only'],
    ['no_reply_needed', otherAgent, 'assigned_only'],
    ['withdraw_question', client, 'own_request'],
    ['answer', coworker, 'lead_only'],
    ['answer', operator, 'lead_only'],
    ['take_back_answer', coworker, 'lead_only'],
    ['offer_completion', operator, 'assigned_only'],
    ['complete', lead, 'operator_only'],
    ['refuse', lead, 'operator_only'],
    ['return_refusal', lead, 'operator_only'],
    ['close', lead, 'operator_only'],
    ['reopen', lead, 'operator_only'],
    ['request_feedback', lead, 'operator_only'],
    ['withdraw', operator, 'client_only'],
    ['rate', operator, 'client_only'],
    ['decline_feedback', lead, 'client_only'],
    ['edit', otherAgent, 'assigned_only'],
  ] as const)('%s', ([action, actor, expected]) => {
    expect(rule(actor, action)).toBe(expected);
  });

  test('R-2.1/1 an assigned person without the role, or a student with one, is no Agent', () => {
    const { employee } = people;
    const assigned = { agents: [{ person: employee.id, part: 'todo' as const }], lead: employee.id };
    expect(rule(employee, 'answer', assigned)).toBe('lead_only');
    expect(rule({ ...employee, kind: 'student', roles: ['agent'] }, 'answer', assigned)).toBe('lead_only');
    expect(rule({ ...operator, kind: 'student' }, 'accept', { stage: 'open' })).toBe('operator_accepts');
  });

  test('R-2.3/1 an Operator who is the assigned lead has both rights, and acts as the Agent', () => {
    expect(rule(operatorAndAgent, 'answer')).toBeNull();
    expect(rule(operatorAndAgent, 'assign')).toBeNull();
    expect(rule(operatorAndAgent, 'complete', { stage: 'in_progress' })).toBeNull();
    expect(roleOn(operatorAndAgent, aSubject())).toBe('agent');
    expect(roleOn(operator, aSubject())).toBe('operator');
    expect(roleOn(operatorClient, aSubject())).toBe('client');
    expect(roleOn(otherAgent, aSubject())).toBeNull();
  });

  test('R-3.2.3/1 with `operatorMaySetInProgress` an Operator answers for the Agent', () => {
    const may = { ...settings, operatorMaySetInProgress: true };
    expect(rule(operator, 'answer', {}, may)).toBeNull();
    expect(rule(operator, 'answer', { lead: null, agents: [] }, may)).toBe('wrong_status');
    expect(rule(coworker, 'answer', {}, may)).toBe('lead_only');
  });

  test('the right is asked before the state', () => {
    expect(rule(lead, 'complete', { stage: 'closed' })).toBe('operator_only');
    expect(rule(otherAgent, 'question', { withdrawnAt: now })).toBe('assigned_only');
  });
});

describe('R-4.4.2/1 what an Agent sets', () => {
  const changing = (settings_ = settings) =>
    actions.filter((action) =>
      stages.some((stage) => {
        const request = aSubject({ stage, questions: [aQuestion()] });
        const isAllowed = whyNot(lead, action, request, afterDeadline, settings_) === null;
        return isAllowed && nextState(action, request, 'staff', settings_).stage !== stage;
      }),
    );

  test('«В работе», and back; all else is the Operator’s', () => {
    expect(changing()).toEqual(['answer', 'take_back_answer']);
  });

  test('«Отказано» only where the University has set it so', () => {
    expect(changing({ ...settings, agentRefusal: 'direct' })).toEqual(['answer', 'take_back_answer', 'offer_refusal']);
  });

  test('offers what the Operator sets: completion and the refusal of 4.3.3', () => {
    const request = aSubject({ stage: 'in_progress', questions: [aQuestion()] });
    for (const action of ['offer_completion', 'offer_refusal'] as const) {
      expect(whyNot(lead, action, request, afterDeadline, settings)).toBeNull();
      expect(nextState(action, request, 'staff', settings).stage).toBe('in_progress');
    }
  });
});

describe('facts of the state', () => {
  test('R-3.2.3/4 all parts of co-workers must have a result', () => {
    const agents = (part: 'todo' | 'has_result' | 'refused') => [
      { person: 'lead', part: 'todo' as const },
      { person: 'coworker', part },
    ];
    expect(rule(lead, 'answer', { agents: agents('todo') })).toBe('parts_open');
    expect(rule(lead, 'answer', { agents: agents('refused') })).toBe('parts_open');
    expect(rule(lead, 'answer', { agents: agents('has_result') })).toBeNull();
  });

  test('a refusal or a hand-over that waits is decided before another offer', () => {
    for (const kind of ['refusal', 'handover'] as const) {
      expect(rule(lead, 'hand_over', { offer: { kind, by: 'coworker' } })).toBe('wrong_status');
      expect(rule(lead, 'offer_completion', { stage: 'in_progress', offer: { kind, by: 'lead' } })).toBe(
        'wrong_status',
      );
    }
    expect(rule(lead, 'hand_over', { offer: { kind: 'completion', by: 'lead' } })).toBeNull();
  });

  test('only what waits can be returned or declined', () => {
    expect(rule(operator, 'return_refusal')).toBe('wrong_status');
    expect(rule(operator, 'return_refusal', { offer: { kind: 'refusal', by: 'lead' } })).toBeNull();
    expect(rule(operator, 'decline_handover', { offer: { kind: 'refusal', by: 'lead' } })).toBe('wrong_status');
    expect(rule(operator, 'decline_handover', { offer: { kind: 'handover', by: 'lead' } })).toBeNull();
  });

  test('R-3.1.3/1 assigning is possible in every working status', () => {
    for (const stage of ['open', 'in_review', 'in_progress'] as const) {
      for (const waiting of ['none', 'client', 'staff'] as const)
        expect(rule(operator, 'assign', { stage, waiting })).toBeNull();
    }
    expect(rule(operator, 'assign', { stage: 'done' })).toBe('wrong_status');
  });

  test('T16, T17 only the waiting mark that is there is cleared', () => {
    expect(rule(operator, 'no_reply_needed', { waiting: 'staff' })).toBeNull();
    expect(rule(operator, 'no_reply_needed', { waiting: 'client' })).toBe('wrong_status');
    expect(rule(lead, 'withdraw_question', { waiting: 'client' })).toBeNull();
    expect(rule(lead, 'withdraw_question')).toBe('wrong_status');
  });
});

describe('T19, T20 reopening', () => {
  const refused = { stage: 'refused' as const, finishedAt: moscowMoment('2026-11-23', '15:00') };
  const done = { ...refused, stage: 'done' as const };

  test.for([
    ['a refused one', refused, '2026-12-07', null],
    ['the end of the 14th day', refused, '2026-12-07', null],
    ['the 15th day', refused, '2026-12-08', 'reopen_over'],
    ['a refused one whose day has passed', { ...refused, serviceDate: '2026-12-06' }, '2026-12-07', 'reopen_over'],
    ['a refused one on its day', { ...refused, serviceDate: '2026-12-07' }, '2026-12-07', null],
    ['a completed one whose day has passed', { ...done, serviceDate: '2026-11-22' }, '2026-12-07', null],
    ['a completed one on the 15th day', done, '2026-12-08', 'reopen_over'],
    ['a closed one', { ...refused, stage: 'closed' as const }, '2026-11-24', 'wrong_status'],
    ['a running one', {}, '2026-11-24', 'wrong_status'],
  ] as const)('%s', ([, changes, day, expected]) => {
    expect(rule(operator, 'reopen', changes, settings, moscowMoment(day, '23:59'))).toBe(expected);
  });

  test('`allowReopen` off gives finality', () => {
    expect(rule(operator, 'reopen', refused, { ...settings, allowReopen: false }, refused.finishedAt)).toBe(
      'reopen_over',
    );
  });
});

describe('R-4.5.2/1, R-4.5.2/2 feedback', () => {
  const asked = { requestedAt: moscowMoment('2026-12-01'), declinedAt: null, ratedAt: null };
  const done = { stage: 'done' as const, finishedAt: moscowMoment('2026-12-01') };

  test.for([
    ['the Operator asks', operator, 'request_feedback', { ...done }, null],
    ['asked already', operator, 'request_feedback', { ...done, feedback: asked }, 'feedback_over'],
    [
      'declined before',
      operator,
      'request_feedback',
      { ...done, feedback: { ...asked, declinedAt: now } },
      'feedback_over',
    ],
    ['while running', operator, 'request_feedback', {}, 'wrong_status'],
    ['of a withdrawn one', operator, 'request_feedback', { ...done, stage: 'closed', withdrawnAt: now }, 'withdrawn'],
    ['the Client rates', client, 'rate', { ...done, feedback: asked }, null],
    [
      'on the 30th day',
      client,
      'rate',
      { ...done, feedback: { ...asked, requestedAt: moscowMoment('2026-11-07') } },
      null,
    ],
    [
      'on the 31st day',
      client,
      'rate',
      { ...done, feedback: { ...asked, requestedAt: moscowMoment('2026-11-06') } },
      'feedback_over',
    ],
    [
      'within 24 hours again',
      client,
      'rate',
      { ...done, feedback: { ...asked, ratedAt: moscowMoment('2026-12-06', '13:00') } },
      null,
    ],
    [
      'after 24 hours',
      client,
      'rate',
      { ...done, feedback: { ...asked, ratedAt: moscowMoment('2026-12-06', '12:00') } },
      'feedback_over',
    ],
    ['unasked', client, 'rate', { ...done }, 'wrong_status'],
    ['after declining', client, 'rate', { ...done, feedback: { ...asked, declinedAt: now } }, 'feedback_over'],
    ['the Client declines', client, 'decline_feedback', { ...done, feedback: asked }, null],
    [
      'declines a given rating',
      client,
      'decline_feedback',
      { ...done, feedback: { ...asked, ratedAt: now } },
      'feedback_over',
    ],
  ] as const)('%s', ([, actor, action, changes, expected]) => {
    expect(rule(actor, action, changes)).toBe(expected);
  });
});

describe('what is asked before an action', () => {
  const early = moscowMoment('2026-12-10', '20:59');
  const over = moscowMoment('2026-12-10', '21:00');

  test('R-3.2.6/2 completion before the end of the event', () => {
    expect(confirmations(operator, 'complete', aSubject({ stage: 'in_progress' }), early)).toEqual(['event_not_over']);
    expect(confirmations(operator, 'complete', aSubject({ stage: 'in_progress' }), over)).toEqual([]);
  });

  test.for(['accept', 'refuse', 'close', 'answer', 'complete', 'take_back_answer'] as const)(
    'T18 %s while the Client waits for an answer',
    (action) => {
      expect(confirmations(operator, action, aSubject({ waiting: 'staff' }), over)).toEqual(['unanswered_message']);
      expect(confirmations(operator, action, aSubject({ waiting: 'client' }), over)).toEqual([]);
    },
  );

  test('W02 closing a withdrawn request asks nothing', () => {
    expect(confirmations(operator, 'close', aSubject({ waiting: 'staff', withdrawnAt: now }), now)).toEqual([]);
  });
});

describe('the card', () => {
  test('shows every action with its reason and clause', () => {
    const answers = whyNotAll(operator, aSubject({ stage: 'open' }), now, settings);
    expect(Object.keys(answers)).toEqual([...actions]);
    expect(answers.accept).toBeNull();
    expect(answers.withdraw).toMatchObject({ rule: 'client_only', clause: '4.2.3' });
    expect(answers.complete).toMatchObject({ rule: 'wrong_status', clause: '3.2', details: { status: 'open' } });
  });

  test('guards the command with the same answer', () => {
    expect(() => ensureMay(lead, 'complete', aSubject(), now, settings)).toThrow('operator_only');
    expect(() => ensureMay(lead, 'answer', aSubject(), now, settings)).not.toThrow();
  });
});
