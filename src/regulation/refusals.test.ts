import { describe, expect, test } from 'vitest';
import { endOfDay, moscowMoment } from './calendar.ts';
import { grounds } from './codes.ts';
import { aQuestion, aSubject, afterDeadline, beforeDeadline, calendar, people } from './fixtures.ts';
import { confirmations, whyNot } from './permissions.ts';
import { availableGrounds, ensureAgentRefusal, ensureGround } from './refusals.ts';
import { defaultServiceSettings } from './settings.ts';
import type { Question, Subject } from './subject.ts';

const { lead, coworker, operator, otherAgent } = people;
const settings = defaultServiceSettings;
const inTime = aQuestion();
const tooLate = aQuestion({ askedAt: afterDeadline });
const lateAnswer = aQuestion({ answeredAt: afterDeadline });

function operatorAsked(changes: Partial<Question> = {}) {
  return aQuestion({ role: 'operator', by: 'operator', ...changes });
}

describe('R-4.3.3/1 when an Agent may refuse', () => {
  test.for([
    ['nobody asked', [], afterDeadline, 'no_question'],
    ['only the Operator asked', [operatorAsked()], afterDeadline, 'no_question'],
    ['the question was withdrawn', [aQuestion({ withdrawnAt: afterDeadline })], afterDeadline, 'no_question'],
    ['answered in time', [aQuestion({ answeredAt: beforeDeadline })], afterDeadline, 'no_question'],
    ['the last moment to reply', [inTime], beforeDeadline, 'reply_still_possible'],
    ['the deadline is over', [inTime], afterDeadline, null],
    ['asked at the last moment', [aQuestion({ askedAt: beforeDeadline })], afterDeadline, null],
    ['asked at 24:00', [tooLate], new Date('2026-12-10T12:00:00Z'), 'question_too_late'],
    [
      'answered in time, then asked too late',
      [aQuestion({ answeredAt: beforeDeadline }), tooLate],
      afterDeadline,
      'question_too_late',
    ],
    ['one in time, one too late', [inTime, tooLate], afterDeadline, null],
    ['answered too late', [lateAnswer], afterDeadline, null],
  ] as const)('%s', ([, questions, now, rule]) => {
    const request = aSubject({ questions });
    expect(whyNot(lead, 'offer_refusal', request, now, settings)?.rule ?? null).toBe(rule);
    if (rule) expect(() => ensureAgentRefusal(request, now)).toThrow(rule);
    else expect(ensureAgentRefusal(request, now)).toMatchObject({ ground: 'agent_no_reply', clause: '4.3.3' });
  });

  test('the question may be another Agent’s of this request', () => {
    const request = aSubject({ questions: [aQuestion({ by: 'gone-agent' })] });
    expect(whyNot(coworker, 'offer_refusal', request, afterDeadline, settings)).toBeNull();
  });

  test('the refusing person is assigned', () => {
    const request = aSubject({ questions: [inTime] });
    expect(whyNot(otherAgent, 'offer_refusal', request, afterDeadline, settings)?.rule).toBe('assigned_only');
    expect(whyNot(operator, 'offer_refusal', request, afterDeadline, settings)?.rule).toBe('assigned_only');
  });

  test('a later answer leaves the right, and asks to confirm', () => {
    expect(confirmations(lead, 'offer_refusal', aSubject({ questions: [lateAnswer] }), afterDeadline)).toEqual([
      'late_reply',
    ]);
    expect(confirmations(lead, 'offer_refusal', aSubject({ questions: [inTime] }), afterDeadline)).toEqual([]);
  });

  test('the evidence has the question and the deadline', () => {
    expect(ensureAgentRefusal(aSubject({ questions: [inTime] }), afterDeadline)).toEqual({
      ground: 'agent_no_reply',
      clause: '4.3.3',
      replyDeadline: '2026-12-08',
      question: { by: 'lead', askedAt: inTime.askedAt, answeredAt: null },
    });
  });
});

describe('R-4.5.1/1 the Operator’s grounds', () => {
  function tryGround(ground: (typeof grounds)[number], request: Subject, now = beforeDeadline, fields = {}) {
    return () => ensureGround(ground, operator, request, now, calendar, settings, fields);
  }

  test('late: only a late request', () => {
    expect(tryGround('late', aSubject())).toThrow('ground_not_given');
    expect(tryGround('late', aSubject({ late: true }))()).toEqual({ ground: 'late', clause: '4.5.1' });
  });

  test('incomplete_or_false: names at least one field of the card', () => {
    expect(tryGround('incomplete_or_false', aSubject())).toThrow('ground_not_given');
    const named = { named: ['fields.attendees'], known: ['title', 'fields.attendees'] };
    expect(tryGround('incomplete_or_false', aSubject(), beforeDeadline, named)()).toMatchObject({
      fields: ['fields.attendees'],
    });
    expect(tryGround('incomplete_or_false', aSubject(), beforeDeadline, { ...named, known: ['title'] })).toThrow(
      'ground_not_given',
    );
  });

  test.for([
    ['nobody asked', [], afterDeadline, false],
    ['only an Agent asked', [inTime], afterDeadline, false],
    ['answered', [operatorAsked({ answeredAt: beforeDeadline })], afterDeadline, false],
    ['answered, but late', [operatorAsked({ answeredAt: afterDeadline })], afterDeadline, false],
    ['withdrawn', [operatorAsked({ withdrawnAt: beforeDeadline })], afterDeadline, false],
    ['a reply is still possible', [operatorAsked()], beforeDeadline, false],
    ['the deadline is over', [operatorAsked()], afterDeadline, true],
  ] as const)('no_reply: %s', ([, questions, now, given]) => {
    const attempt = tryGround('no_reply', aSubject({ questions }), now);
    if (given) expect(attempt()).toMatchObject({ ground: 'no_reply', question: { by: 'operator' } });
    else expect(attempt).toThrow('ground_not_given');
  });

  // the event is on 18 December, its reply deadline the 16th, the service already on the 17th or later
  test.for([
    ['the same evening', '2026-12-16', moscowMoment('2026-12-17', '09:00'), moscowMoment('2026-12-17', '23:59'), false],
    ['the end of one working day', '2026-12-16', moscowMoment('2026-12-17', '09:00'), endOfDay('2026-12-18'), true],
    [
      'the day of the service',
      '2026-12-16',
      moscowMoment('2026-12-17', '09:00'),
      moscowMoment('2026-12-18', '00:00'),
      true,
    ],
  ] as const)('no_reply to a question after the deadline: %s', ([, replyDeadline, askedAt, now, given]) => {
    const serviceDate = given && now.getTime() === moscowMoment('2026-12-18').getTime() ? '2026-12-18' : '2026-12-25';
    const attempt = tryGround(
      'no_reply',
      aSubject({ replyDeadline, serviceDate, questions: [operatorAsked({ askedAt })] }),
      now,
    );
    if (given) expect(attempt).not.toThrow();
    else expect(attempt).toThrow('ground_not_given');
  });

  test('agent_no_reply: only while an Agent’s refusal waits', () => {
    expect(tryGround('agent_no_reply', aSubject({ questions: [inTime] }), afterDeadline)).toThrow('ground_not_given');
    expect(tryGround('agent_no_reply', aSubject({ offer: { kind: 'completion', by: 'lead' } }))).toThrow(
      'ground_not_given',
    );
    const offered = aSubject({ questions: [inTime], offer: { kind: 'refusal', by: 'lead' } });
    expect(tryGround('agent_no_reply', offered, afterDeadline)()).toMatchObject({
      clause: '4.3.3',
      question: { by: 'lead' },
    });
  });

  test('R-4.5.1/2 other: only if the setting allows it', () => {
    expect(tryGround('other', aSubject())).toThrow('ground_not_given');
    const allowed = { ...settings, allowOtherRefusalGround: true };
    expect(ensureGround('other', operator, aSubject(), beforeDeadline, calendar, allowed)).toMatchObject({
      ground: 'other',
    });
  });

  test('an Agent has none of the Operator’s grounds', () => {
    const request = aSubject({ late: true, questions: [inTime, operatorAsked()] });
    for (const ground of ['late', 'incomplete_or_false', 'no_reply', 'other'] as const) {
      expect(() => ensureGround(ground, lead, request, afterDeadline, calendar, settings)).toThrow('ground_not_given');
    }
    expect(ensureGround('agent_no_reply', lead, request, afterDeadline, calendar, settings)).toMatchObject({
      clause: '4.3.3',
    });
    expect(() => ensureGround('agent_no_reply', otherAgent, request, afterDeadline, calendar, settings)).toThrow(
      'ground_not_given',
    );
  });

  test('each disabled ground has its reason', () => {
    const answers = availableGrounds(
      operator,
      aSubject({ questions: [operatorAsked()] }),
      beforeDeadline,
      calendar,
      settings,
    );
    expect(Object.keys(answers)).toEqual([...grounds]);
    expect(answers.incomplete_or_false).toBeNull();
    expect(answers.late?.details).toMatchObject({ why: 'in_time' });
    expect(answers.no_reply?.details).toMatchObject({ why: 'reply_still_possible', until: '2026-12-08' });
    expect(answers.agent_no_reply?.details).toMatchObject({ why: 'no_offer' });
    expect(answers.other?.details).toMatchObject({ why: 'closed_list' });
  });
});
