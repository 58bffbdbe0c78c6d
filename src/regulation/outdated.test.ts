import { describe, expect, test } from 'vitest';
import { moscowMoment } from './calendar.ts';
import { type NoticeKind, noticeKinds } from './notifications.ts';
import { isOutdated, type Present } from './outdated.ts';

const day = moscowMoment('2026-12-07', '07:30');
const asked: Present = { stage: 'in_review', waiting: 'client', withdrawnAt: null, responseMetAt: null };
const outdated = (changes: Partial<Present>): NoticeKind[] =>
  noticeKinds.filter((kind) => isOutdated(kind, { ...asked, ...changes }));

describe('R-4.2.3/2, R-4.2.2/4, R-4.4.1/4 a letter that asks for what is done does not leave', () => {
  test('while all of it is still to be done every letter leaves', () => {
    expect(outdated({})).toEqual([]);
  });

  test('the Client has answered, or the question was taken back', () => {
    expect(outdated({ waiting: 'staff' })).toEqual(['question', 'counter_offer', 'reply_reminder', 'reply_last_day']);
    expect(outdated({ waiting: 'none' })).toEqual(['question', 'counter_offer', 'reply_reminder', 'reply_last_day']);
  });

  test('the Agent has answered', () => {
    expect(outdated({ responseMetAt: day })).toEqual(['response_due_soon', 'response_overdue', 'answer_is_late']);
  });

  test.for([
    ['withdrawn', { withdrawnAt: day }],
    ['over', { stage: 'closed', waiting: 'none' }],
  ] as const)('it is %s: nothing is asked any more, and what happened is still told', ([, changes]) => {
    const late = outdated(changes);
    expect(late).toEqual(expect.arrayContaining(['question', 'reply_last_day', 'response_overdue', 'event_over']));
    for (const kind of ['sent', 'closed', 'client_withdrew', 'answered'] as const) expect(late).not.toContain(kind);
  });
});
