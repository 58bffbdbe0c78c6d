import { isFinal, type Stage, type Waiting } from './codes.ts';
import type { NoticeKind } from './notifications.ts';

/** A request as it is when a letter about it is about to leave. */
export interface Present {
  stage: Stage;
  waiting: Waiting;
  withdrawnAt: Date | null;
  responseMetAt: Date | null;
}

const asksToReply: readonly NoticeKind[] = ['question', 'counter_offer', 'reply_reminder', 'reply_last_day'];
const asksToAnswer: readonly NoticeKind[] = ['response_due_soon', 'response_overdue', 'answer_is_late'];

/**
 * R-4.2.3/2, R-4.2.2/4, R-4.4.1/4. Whether a letter that waited (for the morning, for the mail server) would ask for what
 * is done or no longer needed: such a letter does not leave.
 */
export function isOutdated(kind: NoticeKind, { stage, waiting, withdrawnAt, responseMetAt }: Present): boolean {
  const isOver = withdrawnAt !== null || isFinal(stage);

  if (asksToReply.includes(kind)) return isOver || waiting !== 'client';
  if (asksToAnswer.includes(kind)) return isOver || responseMetAt !== null;
  return kind === 'event_over' && isOver;
}
