import { type Day, moscowDay } from './calendar.ts';
import { type OfferKind, type Stage, type Waiting, isFinal } from './codes.ts';

/** What a place in the queue depends on. */
export interface QueueRow {
  number: string;
  stage: Stage;
  waiting: Waiting;
  withdrawnAt: Date | null;
  offer: { kind: OfferKind } | null;
  priority: number;
  responseDue: Day;
  responseMetAt: Date | null;
  replyDeadline: Day;
  eventDate: Day;
  eventOverAt: Date;
  submittedAt: Date;
}

/** R-3.1.3/5. Why a request stands where it stands. */
export type QueueReason =
  | 'overdue'
  | 'refusal_waits'
  | 'handover_waits'
  | 'due_today'
  | 'client_wrote'
  | 'reply_over'
  | 'new'
  | 'in_review'
  | 'event_over'
  | 'in_progress'
  | 'awaiting_client'
  | 'withdrawn'
  | 'finished';

export type QueueKey = readonly [
  bucket: number,
  priority: number,
  due: Day,
  eventDate: Day,
  submittedAt: number,
  number: string,
];

export interface QueuePlace {
  bucket: number;
  why: QueueReason;
}

/** R-3.1.3/5. The bucket, 0 first, and its reason; finished requests come last, in 8. */
export function queueBucket(row: QueueRow, now: Date, role: 'operator' | 'agent'): QueuePlace {
  const today = moscowDay(now);
  const isUnanswered = row.responseMetAt === null;

  if (isFinal(row.stage)) return { bucket: 8, why: 'finished' };
  if (row.withdrawnAt) return { bucket: 7, why: 'withdrawn' };
  if (isUnanswered && row.responseDue < today) return { bucket: 0, why: 'overdue' };
  if (role === 'operator' && row.offer?.kind === 'refusal') return { bucket: 0, why: 'refusal_waits' };
  if (role === 'operator' && row.offer?.kind === 'handover') return { bucket: 0, why: 'handover_waits' };
  if (isUnanswered && row.responseDue === today) return { bucket: 1, why: 'due_today' };
  if (row.waiting === 'staff') return { bucket: 2, why: 'client_wrote' };
  if (row.waiting === 'client') {
    return row.replyDeadline < today ? { bucket: 2, why: 'reply_over' } : { bucket: 6, why: 'awaiting_client' };
  }
  if (row.stage === 'open') return { bucket: 3, why: 'new' };
  if (row.stage === 'in_review') return { bucket: 4, why: 'in_review' };
  return row.eventOverAt <= now ? { bucket: 4, why: 'event_over' } : { bucket: 5, why: 'in_progress' };
}

/** R-3.1.3/5. The key by which the queue is sorted, ascending. */
export function queueKey(row: QueueRow, now: Date, role: 'operator' | 'agent'): QueueKey {
  const { bucket } = queueBucket(row, now, role);
  const isAwaitingClient = row.waiting === 'client' && !isFinal(row.stage);
  const due = isAwaitingClient ? row.replyDeadline : row.responseDue;

  return [bucket, -row.priority, due, row.eventDate, row.submittedAt.getTime(), row.number];
}

export function compareQueue(a: QueueKey, b: QueueKey): number {
  for (const [i, own] of a.entries()) {
    const other = b[i] ?? own;
    if (own < other) return -1;
    if (own > other) return 1;
  }
  return 0;
}
