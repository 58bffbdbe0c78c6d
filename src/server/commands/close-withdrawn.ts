import { moveOf, nextState } from '#regulation/statuses.ts';
import { closesByItself } from '#regulation/withdrawal.ts';
import { theSettings } from '../db/settings.ts';
import type { Act } from './act.ts';
import { changeRequest } from './change-request.ts';
import type { Locked } from './lock-request.ts';
import { record } from './record.ts';

/**
 * R-4.2.3/3, 3.2.6/3 (W02). The service closes a withdrawn request by the setting `withdrawalAutoClose`; the history names
 * nobody. Answers whether it did: a request that is closed already is left alone.
 */
export async function closeWithdrawn(act: Act, request: Locked): Promise<boolean> {
  const { row, subject } = request;
  const { service } = await theSettings();
  if (!closesByItself(subject, service)) return false;

  const next = nextState('close', subject, 'staff', service);
  const outcome = { reason: 'withdrawn', text: null };
  await changeRequest(act, request, {
    ...next,
    waiting_since: null,
    offer: null,
    finished_at: act.now,
    outcome: JSON.stringify(outcome),
  });
  await record(act, row.id, 'closed', {
    move: moveOf('close', subject, 'staff', service)?.id,
    from: { stage: row.stage, waiting: row.waiting },
    to: next,
    ...outcome,
    bySetting: 'withdrawalAutoClose',
  });

  return true;
}
