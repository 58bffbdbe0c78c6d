import type { Stage } from '#regulation/codes.ts';
import { theSettings } from '../db/settings.ts';
import type { Act } from './act.ts';
import type { Locked } from './lock-request.ts';
import { record } from './record.ts';

/** R-4.5.2/1. Asks for the Client's opinion; `by` is null where the service asks by its setting. */
export async function askFeedback({ trx, now }: Act, { row }: Locked, by: string | null): Promise<void> {
  await trx.insertInto('feedback').values({ request: row.id, requested_at: now, requested_by: by }).execute();
}

/** R-4.5.2/1. On a final status the service asks where `feedbackAuto` says so, and not twice; never of a withdrawn request. */
export async function askFeedbackByItself(act: Act, request: Locked, stage: Stage): Promise<void> {
  const { service } = await theSettings();
  const wanted = (stage === 'done' || stage === 'refused' || stage === 'closed') && service.feedbackAuto[stage];
  if (!wanted || request.row.feedback || request.row.withdrawn_at) return;

  await askFeedback(act, request, null);
  await record(act, request.row.id, 'feedback_requested', {});
}
