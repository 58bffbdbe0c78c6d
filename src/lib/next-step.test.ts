import { describe, expect, test } from 'vitest';
import { statuses } from '#regulation/codes.ts';
import { en } from '#messages/en.ts';
import { ru } from '#messages/ru.ts';
import { type Listed, nextStep } from './next-step.ts';

const today = '2026-12-07';
const request: Listed = {
  status: 'open',
  response_due: '2026-12-09',
  response_met_at: null,
  reply_deadline: '2026-12-16',
  withdrawn_at: null,
  summary: 'ауд. 214',
  outcome: null,
};
const says = (changes: Partial<Listed>, t = ru) => nextStep({ ...request, ...changes }, today, t);

describe('R-4.1.2/1 the Client reads what happens next', () => {
  test.for(statuses)('%s, in both languages', (status) => {
    const outcome = { ground: 'late', reason: 'duplicate' };
    for (const t of [ru, en]) expect(says({ status, outcome }, t)).toMatch(/\p{L}{3}/u);
  });

  test.for([
    ['the day of the answer', { status: 'in_review' }, /9\sдекабря/],
    ['the day to reply by', { status: 'awaiting_client' }, /16\sдекабря/],
    ['what was promised', { status: 'in_progress' }, /^Ауд\. 214/],
    ['why it was refused', { status: 'refused', outcome: { ground: 'late' } }, /позже срока/i],
    ['why it was closed', { status: 'closed', outcome: { reason: 'duplicate' } }, /повторяет другое/],
  ] as const)('%s', ([, changes, expected]) => {
    expect(says(changes)).toMatch(expected);
  });

  test('that an answer is late is said plainly', () => {
    const overdue = { status: 'in_review', response_due: '2026-12-04' } as const;
    expect(says(overdue)).not.toBe(says({ status: 'in_review' }));
    expect(says({ ...overdue, response_met_at: new Date('2026-12-03T09:00:00Z') })).not.toBe(says(overdue));
  });

  test('R-4.2.2/3 a question whose day has passed asks to reply soon, and names no day', () => {
    expect(says({ status: 'awaiting_client', reply_deadline: '2026-12-04' })).not.toMatch(/\d/);
  });

  test('R-4.2.3/3 a withdrawn one says so and when, whatever its status', () => {
    const withdrawn_at = new Date('2026-12-05T09:00:00Z');
    for (const status of ['open', 'in_progress', 'awaiting_client'] as const) {
      expect(says({ status, withdrawn_at })).toMatch(/5\sдекабря/);
    }
  });
});
