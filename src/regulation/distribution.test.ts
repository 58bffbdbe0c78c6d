import { describe, expect, test } from 'vitest';
import { endOfDay, moscowMoment } from './calendar.ts';
import { type QueueRow, compareQueue, queueBucket, queueKey } from './distribution.ts';

const now = moscowMoment('2026-12-07', '12:00');

function aRow(changes: Partial<QueueRow> = {}): QueueRow {
  return {
    number: 'МИ-2026-000123',
    stage: 'in_review',
    waiting: 'none',
    withdrawnAt: null,
    offer: null,
    priority: 0,
    responseDue: '2026-12-09',
    responseMetAt: null,
    replyDeadline: '2026-12-08',
    eventDate: '2026-12-10',
    eventOverAt: moscowMoment('2026-12-10', '21:00'),
    submittedAt: moscowMoment('2026-12-03'),
    ...changes,
  };
}

describe('R-3.1.3/5 buckets of the queue', () => {
  const met = { responseMetAt: moscowMoment('2026-12-04') };
  const answered = { ...met, stage: 'in_progress' as const };

  test.for([
    [0, 'overdue', aRow({ responseDue: '2026-12-06' })],
    [0, 'overdue', aRow({ responseDue: '2026-12-06', waiting: 'client' })],
    [0, 'refusal_waits', aRow({ ...met, offer: { kind: 'refusal' } })],
    [0, 'handover_waits', aRow({ offer: { kind: 'handover' } })],
    [1, 'due_today', aRow({ responseDue: '2026-12-07', stage: 'open' })],
    [2, 'client_wrote', aRow({ waiting: 'staff' })],
    [2, 'reply_over', aRow({ ...met, waiting: 'client', replyDeadline: '2026-12-06' })],
    [3, 'new', aRow({ stage: 'open' })],
    [4, 'in_review', aRow({ ...met, responseDue: '2026-12-06' })],
    [4, 'event_over', aRow({ ...answered, eventOverAt: now })],
    [5, 'in_progress', aRow({ ...answered, offer: { kind: 'completion' } })],
    [6, 'awaiting_client', aRow({ waiting: 'client', replyDeadline: '2026-12-07' })],
    [7, 'withdrawn', aRow({ withdrawnAt: now, responseDue: '2026-12-01', waiting: 'staff' })],
    [8, 'finished', aRow({ stage: 'done' })],
  ] as const)('%s: %s', ([bucket, why, row]) => {
    expect(queueBucket(row, now, 'operator')).toEqual({ bucket, why });
  });

  test('an Agent’s offer is not in front of other Agents', () => {
    expect(queueBucket(aRow({ offer: { kind: 'refusal' } }), now, 'agent')).toEqual({ bucket: 4, why: 'in_review' });
  });

  test('overdue begins with the day after', () => {
    const row = aRow({ responseDue: '2026-12-07' });
    expect(queueBucket(row, new Date(endOfDay('2026-12-07').getTime() - 1), 'agent').bucket).toBe(1);
    expect(queueBucket(row, endOfDay('2026-12-07'), 'agent').bucket).toBe(0);
  });
});

describe('R-3.1.3/5 order of the queue', () => {
  test('bucket, then priority, due, event, moment of sending, number', () => {
    const rows = [
      aRow({ number: 'bucket', responseDue: '2026-12-07', eventDate: '2027-01-20' }),
      aRow({ number: 'priority', priority: 1, eventDate: '2027-01-20' }),
      aRow({ number: 'due', responseDue: '2026-12-08', eventDate: '2027-01-20' }),
      aRow({ number: 'event', eventDate: '2026-12-09' }),
      aRow({ number: 'sent', submittedAt: moscowMoment('2026-12-02') }),
      aRow({ number: 'МИ-2026-000001' }),
      aRow({ number: 'МИ-2026-000002' }),
      aRow({ number: 'waiting', waiting: 'client' }),
      aRow({ number: 'withdrawn', withdrawnAt: now, priority: 1 }),
    ];
    const sorted = [...rows]
      .reverse()
      .sort((a, b) => compareQueue(queueKey(a, now, 'operator'), queueKey(b, now, 'operator')));
    expect(sorted.map(({ number }) => number)).toEqual(rows.map(({ number }) => number));
  });

  test('while the Client is waited for, the due day is the reply deadline', () => {
    expect(queueKey(aRow({ waiting: 'client' }), now, 'operator')[2]).toBe('2026-12-08');
    expect(queueKey(aRow(), now, 'operator')[2]).toBe('2026-12-09');
  });
});
