import { sql, type Selectable } from 'kysely';
import { RuleError } from '#regulation/rule-error.ts';
import type { Database, HeldBecause } from '../db/schema.ts';
import type { Act } from './act.ts';
import { deliverDecision, isDecision } from './deliver-decision.ts';
import { ensure } from './ensure.ts';
import { forgetForms } from './forget-forms.ts';
import { giveBack } from './give-back.ts';
import { giveBackForm } from './give-back-form.ts';
import type { Locked } from './lock-request.ts';
import { putMessage } from './put-message.ts';

type Pending = Selectable<Database['pending_messages']>;
export type PendingMessage = Pending & { kind: 'message' | 'question' };

/**
 * 4.3.2, 3.2.4, 3.2.5. An answer goes out: only now there is a message and a status changes. Where the Client wrote
 * meanwhile, or the answer is no longer possible, it goes back to its writer instead, who is told.
 */
export async function deliver(act: Act, request: Locked, pending: Pending): Promise<void> {
  if (isDecision(pending)) {
    const no = await deliverDecision(act, request, pending);
    if (!no) return forgetForms(act, request);
    await giveBackForm(act, pending, no);
  } else {
    const message = pending as PendingMessage;
    const because = await whyHeld(act, request, message);
    if (!because) return void (await putMessage(act, request, message));
    await giveBack(act, message, because);
  }

  const told = JSON.stringify({ pending: pending.id, request: pending.request, person: pending.person });
  await sql`select graphile_worker.add_job('tell-held', ${told}::json)`.execute(act.trx);
}

async function whyHeld(act: Act, request: Locked, pending: PendingMessage): Promise<HeldBecause | null> {
  try {
    await ensure(act, pending.kind, request);
  } catch (no) {
    if (no instanceof RuleError) return 'not_allowed';
    throw no;
  }

  if (await hasClientWritten(act, pending)) return 'client_wrote';
  return (await areFilesThere(act, pending)) ? null : 'not_allowed';
}

async function hasClientWritten({ trx }: Act, { request, after }: Pending): Promise<boolean> {
  const found = await trx
    .selectFrom('messages')
    .select('id')
    .where('request', '=', request)
    .where('role', '=', 'client')
    .where('position', '>', after)
    .executeTakeFirst();
  return found !== undefined;
}

async function areFilesThere({ trx }: Act, { files, person }: Pending): Promise<boolean> {
  if (files.length === 0) return true;

  const found = await trx
    .selectFrom('files')
    .select('id')
    .where('id', 'in', files)
    .where('owner', '=', person)
    .where('request', 'is', null)
    .execute();
  return found.length === new Set(files).size;
}
