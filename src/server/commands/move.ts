import { type Action, type EventName, isFinal } from '#regulation/codes.ts';
import { moveOf, nextState } from '#regulation/statuses.ts';
import { theSettings } from '../db/settings.ts';
import type { Act } from './act.ts';
import { changeRequest } from './change-request.ts';
import { askFeedbackByItself } from './feedback.ts';
import { endCounterOffer } from './end-counter-offer.ts';
import type { Locked } from './lock-request.ts';
import { record } from './record.ts';
import { roleOf } from './role-of.ts';

interface Step {
  event: EventName;
  details?: object;
  changes?: Parameters<typeof changeRequest>[2];
}

/**
 * 3.2, 3.1.4. Takes the row of the transition table that belongs to this action, writes the request and its history.
 * The caller has asked the regulation before.
 */
export async function moveRequest(act: Act, request: Locked, action: Action, step: Step): Promise<void> {
  const { row, subject } = request;
  const { service } = await theSettings();
  const role = roleOf(act.actor, subject);
  const by = role === 'client' ? 'client' : 'staff';
  const next = nextState(action, subject, by, service);
  const ends = isFinal(next.stage);

  if (next.stage !== row.stage) await endCounterOffer(act, row.id, 'over');
  await changeRequest(act, request, {
    ...next,
    ...(next.stage !== row.stage && { offer: null }),
    ...(next.waiting !== row.waiting && { waiting_since: next.waiting === 'none' ? null : act.now }),
    ...(ends && { finished_at: act.now }),
    ...(!ends && row.finished_at && { finished_at: null }),
    ...step.changes,
  });
  await record(
    act,
    row.id,
    step.event,
    {
      move: moveOf(action, subject, by, service)?.id,
      from: { stage: row.stage, waiting: row.waiting },
      to: next,
      ...step.details,
    },
    role,
  );
  if (ends) await askFeedbackByItself(act, request, next.stage);
}
