import { answerSummary } from '#messages/answer-summary.ts';
import { forms } from '#messages/ru/forms.ts';
import { eventOverAt } from '#regulation/event-over.ts';
import type { FieldValues } from '#regulation/forms/field-spec.ts';
import { type Dictionaries, namedResources } from '../db/dictionaries.ts';
import type { Act } from './act.ts';
import { book } from './book.ts';
import { setLeadPart } from './lead-part.ts';
import { type Locked } from './lock-request.ts';
import { roleOf } from './role-of.ts';
import { moveRequest } from './move.ts';
import { responseMet } from './response-met.ts';
import { sendMessage } from './send-message.ts';

interface Given {
  result: FieldValues;
  text?: string | null | undefined;
  lists: Dictionaries;
  /** The counter-offer to which the Client agreed. */
  offer?: string;
}

/** An answer in one line, in the language of the thread. */
export function summaryOf({ row }: Locked, result: FieldValues, lists: Dictionaries): string {
  return answerSummary(forms, 'ru', row.category, {
    result,
    serviceDate: row.service_date,
    fields: row.fields,
    resources: namedResources(lists),
  });
}

/**
 * 3.2.3 (T05). Books what is promised, tells the Client and moves the request; `act` is the Agent's. The caller has asked
 * the regulation. Throws RuleError `taken`, `stock_short`.
 */
export async function giveAnswer(act: Act, request: Locked, { result, text, lists, offer }: Given): Promise<void> {
  const { row, subject } = request;

  await book(act, request, result, lists);
  const summary = summaryOf(request, result, lists);
  await setLeadPart(act, request, 'has_result');
  await sendMessage(act, request, {
    kind: 'message',
    text: [summary, ...partsOf(request), text].filter(Boolean).join('\n\n'),
    role: roleOf(act.actor, subject) as 'agent' | 'operator',
  });

  const answer = { result, text: text ?? null, summary, at: act.now.toISOString() };
  await moveRequest(act, request, 'answer', {
    event: 'answered',
    details: { summary, result, ...(offer && { counterOffer: offer }) },
    changes: {
      answer: JSON.stringify(answer),
      event_over_at: eventOverAt(row.category, {
        serviceDate: row.service_date,
        eventDate: row.event_date,
        fields: row.fields,
        answer: result,
      }),
      ...(await responseMet(act, 'answer', request)),
    },
  });
}

/** 4.6.4. Co-workers' data go out under the lead's. */
function partsOf({ row }: Locked): string[] {
  return row.agents.filter(({ id, text }) => id !== row.lead && text).map(({ text }) => text ?? '');
}
