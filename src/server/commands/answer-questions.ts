import type { Act } from './act.ts';
import type { Locked } from './lock-request.ts';

/** 4.1.3. A Client's message answers every question that waits. */
export async function answerQuestions({ trx, now }: Act, { row }: Locked, answer: string): Promise<void> {
  await trx
    .updateTable('messages')
    .set({ answered_at: now })
    .where('request', '=', row.id)
    .where('kind', '=', 'question')
    .where('answered_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('id', '!=', answer)
    .execute();
}
