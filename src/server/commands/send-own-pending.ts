import type { Act } from './act.ts';
import { deliver } from './deliver.ts';
import type { Locked } from './lock-request.ts';

/**
 * 4.3.2. What this person sent on the locked request and could still take back goes out now. Answers whether there was
 * anything: then the request is to be read anew.
 */
export async function sendOwnPending(act: Act, request: Locked): Promise<boolean> {
  if (act.actor.kind !== 'employee') return false;

  const pending = await act.trx
    .deleteFrom('pending_messages')
    .where('request', '=', request.row.id)
    .where('person', '=', act.actor.id)
    .returningAll()
    .executeTakeFirst();
  if (!pending) return false;

  await deliver(act, request, pending);
  return true;
}
