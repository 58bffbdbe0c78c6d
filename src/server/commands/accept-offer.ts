import { sql } from 'kysely';
import { acceptanceText } from '#messages/counter-offer-text.ts';
import { whyNot } from '#regulation/permissions.ts';
import { RuleError } from '#regulation/rule-error.ts';
import { personById } from '../auth/sessions.ts';
import { dictionaries } from '../db/dictionaries.ts';
import type { Nearest } from '../db/schema.ts';
import { theSettings } from '../db/settings.ts';
import type { Act } from './act.ts';
import { answerQuestions } from './answer-questions.ts';
import { command } from './command.ts';
import { endCounterOffer } from './end-counter-offer.ts';
import { ensure } from './ensure.ts';
import { giveAnswer } from './give-answer.ts';
import { onRequest, uuid } from './inputs.ts';
import { type Locked, lockRequest } from './lock-request.ts';
import { moveRequest } from './move.ts';
import { sendMessage } from './send-message.ts';
import { tellLost } from './tell-lost.ts';

const input = onRequest.extend({ offer: uuid });

/** What became of the consent: the answer is given, or the place was taken meanwhile and the request is with the staff. */
export type Accepted = { outcome: 'answered' } | { outcome: 'taken'; nearest: Nearest[] };

/**
 * 3.2.3, 4.1.3 (T13, then T05). The Client agrees to what the Agent offered: their reply, and the Agent's answer with its
 * booking, are one transaction. Pressed twice it is once. Throws RuleError `no_offer`, `offer_expired`,
 * `offer_withdrawn`, `offer_changed`.
 */
export const acceptOffer = command(input, async (act, { number, version, offer }): Promise<Accepted> => {
  const request = await lockRequest(act, number, version);
  const { counter_offer: made } = request.row;
  if (made?.id === offer && made.state === 'accepted') return { outcome: 'answered' };

  await ensure(act, 'accept_offer', request);
  if (made?.id !== offer) throw new RuleError('offer_changed');
  const agent = await authorOf(act, request, made.made_by);

  const message = await sendMessage(act, request, {
    kind: 'message',
    text: acceptanceText(made.summary),
    role: 'client',
  });
  await answerQuestions(act, request, message);
  const lists = await dictionaries();
  const nearest = await answered(act, async () => {
    await endCounterOffer(act, request.row.id, 'accepted');
    await moveRequest(act, request, 'accept_offer', {
      event: 'offer_accepted',
      details: { message, counterOffer: offer },
    });
    const moved = await lockRequest({ ...act, actor: agent }, number);
    await giveAnswer({ ...act, actor: agent }, moved, { result: made.result, text: made.text, lists, offer });
  });
  if (!nearest) return { outcome: 'answered' };

  await endCounterOffer(act, request.row.id, 'lost', nearest);
  await tellLost(act, request, nearest, lists);
  await moveRequest(act, request, 'accept_offer', { event: 'offer_lost', details: { message, counterOffer: offer } });
  return { outcome: 'taken', nearest };
});

/** Who made the offer answers with it: whoever may not answer any more has nothing to offer either. */
async function authorOf({ trx, now }: Act, { subject }: Locked, id: string) {
  const { service } = await theSettings();
  const author = await personById(id, trx);
  if (!author || whyNot(author, 'answer', subject, now, service)) throw new RuleError('offer_changed', { why: 'lead' });
  return author;
}

/** Gives the answer; where somebody was faster nothing of it stays, and what is free instead comes back. */
async function answered({ trx }: Act, give: () => Promise<void>): Promise<Nearest[] | null> {
  await sql`savepoint before_answer`.execute(trx);

  try {
    await give();
    await sql`release savepoint before_answer`.execute(trx);
    return null;
  } catch (error) {
    if (!(error instanceof RuleError) || (error.rule !== 'taken' && error.rule !== 'stock_short')) throw error;
    await sql`rollback to savepoint before_answer`.execute(trx);
    return error.details.nearest ?? [];
  }
}
