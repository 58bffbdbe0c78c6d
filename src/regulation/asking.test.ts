import { describe, expect, test } from 'vitest';
import { askingNow } from './asking.ts';
import { endOfDay, moscowMoment } from './calendar.ts';
import { aQuestion, aSubject, afterDeadline, calendar, people } from './fixtures.ts';
import { whyNot } from './permissions.ts';
import { whyNotGround } from './refusals.ts';
import { defaultServiceSettings } from './settings.ts';

const { lead, operator } = people;
const settings = defaultServiceSettings;
const request = { replyDeadline: '2026-12-08' };

describe('R-4.2.2/5 who asks with little time left is warned', () => {
  test.for([
    ['24 hours', moscowMoment('2026-12-08', '00:00'), { term: 'open', until: '2026-12-08' }],
    ['a minute less', moscowMoment('2026-12-08', '00:01'), { term: 'short', until: '2026-12-08', hours: 23 }],
    ['6 hours', moscowMoment('2026-12-08', '18:00'), { term: 'short', until: '2026-12-08', hours: 6 }],
    ['minutes', moscowMoment('2026-12-08', '23:30'), { term: 'short', until: '2026-12-08', hours: 0 }],
  ] as const)('%s', ([, now, expected]) => {
    expect(askingNow(request, now)).toEqual(expected);
  });
});

describe('R-4.2.2/3 a question after the last day to reply', () => {
  test('has no term', () => {
    expect(askingNow(request, endOfDay('2026-12-08'))).toEqual({ term: 'none' });
  });

  test('gives the Agent no right to refuse, however long the Client is silent', () => {
    const asked = aSubject({ questions: [aQuestion({ askedAt: afterDeadline })] });
    for (const now of [afterDeadline, moscowMoment('2026-12-09', '12:00'), moscowMoment('2026-12-20')]) {
      expect(whyNot(lead, 'offer_refusal', asked, now, settings)?.rule).toBe('question_too_late');
    }
  });
});

describe('R-4.2.2/2 the last day to reply binds only replies to questions', () => {
  test('without a question nobody refuses for silence', () => {
    const silent = aSubject({ questions: [] });
    expect(whyNot(lead, 'offer_refusal', silent, afterDeadline, settings)?.rule).toBe('no_question');
    expect(whyNotGround('no_reply', operator, silent, afterDeadline, calendar, settings)).toMatchObject({
      rule: 'ground_not_given',
      details: { why: 'no_question' },
    });
  });

  test('a question that was taken back binds nobody', () => {
    const silent = aSubject({ questions: [aQuestion({ withdrawnAt: moscowMoment('2026-12-05') })] });
    expect(whyNot(lead, 'offer_refusal', silent, afterDeadline, settings)?.rule).toBe('no_question');
  });
});
