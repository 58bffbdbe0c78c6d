import { z } from 'zod';
import { counterOfferText } from '#messages/counter-offer-text.ts';
import { bookingOf } from '#regulation/bookings.ts';
import { endOfDay } from '#regulation/calendar.ts';
import { offerExpiry } from '#regulation/counter-offer.ts';
import type { FieldValues } from '#regulation/forms/field-spec.ts';
import { dayIn } from '#regulation/forms/values.ts';
import { RuleError } from '#regulation/rule-error.ts';
import { dictionaries } from '../db/dictionaries.ts';
import type { Act } from './act.ts';
import { checkedResult, ensureCapacity } from './check-result.ts';
import { endCounterOffer } from './end-counter-offer.ts';
import { ensure } from './ensure.ts';
import { ensureFree } from './ensure-free.ts';
import { summaryOf } from './give-answer.ts';
import { confirm, optionalText } from './inputs.ts';
import type { Locked } from './lock-request.ts';
import { roleOf } from './role-of.ts';
import { moveRequest } from './move.ts';
import { responseMet } from './response-met.ts';
import { sendMessage } from './send-message.ts';

export const counterOfferInput = z.object({ confirm, result: z.unknown().optional(), text: optionalText() });
type CounterOffer = z.output<typeof counterOfferInput>;

/** 3.2.3, 4.3.2. The offer on a locked request, at once or once it can no longer be taken back. */
export async function decideCounterOffer(act: Act, request: Locked, { confirm, text, ...given }: CounterOffer) {
  const { row, subject } = request;

  await ensure(act, 'counter_offer', request);
  const lists = await dictionaries();
  const result = checkedResult(request, given.result, lists);
  const begins = beginningOf(request, result);
  if (begins <= act.now) throw pastError(request);
  ensureCapacity(request, result, lists, confirm);
  await ensureFree(act, request, result, lists);

  const summary = summaryOf(request, result, lists);
  const role = roleOf(act.actor, subject) as 'agent' | 'operator';
  const message = await sendMessage(act, request, { kind: 'question', text: counterOfferText(summary, text), role });
  await endCounterOffer(act, row.id, 'replaced');
  const { id } = await act.trx
    .insertInto('counter_offers')
    .values({
      request: row.id,
      message,
      made_by: act.actor.id,
      role,
      result: JSON.stringify(result),
      text: text ?? null,
      summary,
      state: 'open',
      made_at: act.now,
      expires_at: offerExpiry(row.reply_deadline, begins, act.now),
    })
    .returning('id')
    .executeTakeFirstOrThrow();

  await moveRequest(act, request, 'counter_offer', {
    event: 'counter_offered',
    details: { message, counterOffer: id, summary, result },
    changes: await responseMet(act, 'counter_offer', request),
  });
}

/** What is offered begins with its booking, else with the end of the day on which it is handed out. */
function beginningOf({ row }: Locked, result: FieldValues): Date {
  const booking = bookingOf(row.category, { serviceDate: row.service_date, fields: row.fields }, result);
  return booking?.from ?? endOfDay(dayIn(result, 'date') ?? row.service_date);
}

function pastError({ row }: Locked): RuleError {
  const field = row.category === 'printing' || row.category === 'souvenirs' ? 'result.date' : 'result.from';
  return new RuleError('answer_data', { category: row.category, errors: [{ field, code: 'past' }] });
}
