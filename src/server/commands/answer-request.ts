import { z } from 'zod';
import { answerSummary } from '#messages/answer-summary.ts';
import { forms } from '#messages/ru/forms.ts';
import { answerConfirmations, checkAnswer } from '#regulation/answer-rules.ts';
import { eventOverAt } from '#regulation/event-over.ts';
import type { FieldValues } from '#regulation/forms/field-spec.ts';
import { RuleError } from '#regulation/rule-error.ts';
import { type Dictionaries, dictionaries, namedResources } from '../db/dictionaries.ts';
import { checkResult } from '../forms/check-fields.ts';
import { cleanAnswer } from '../forms/clean-fields.ts';
import { book } from './book.ts';
import { command } from './command.ts';
import { ensure, ensureConfirmed } from './ensure.ts';
import { onRequestConfirmed, optionalText } from './inputs.ts';
import { setLeadPart } from './lead-part.ts';
import { type Locked, lockRequest, roleOf } from './lock-request.ts';
import { moveRequest } from './move.ts';
import { resourceFacts } from './resource-facts.ts';
import { responseMet } from './response-met.ts';
import { sendMessage } from './send-message.ts';

const input = onRequestConfirmed.extend({ result: z.unknown().optional(), text: optionalText() });

/**
 * R-3.2.3/1, R-3.2.3/2, R-3.2.3/3 (T05). The positive answer with its concrete data: the booking is confirmed or the
 * stock reserved, and the Client gets the data as a message, all in one transaction. Throws RuleError `answer_data`,
 * `taken`, `stock_short`, `over_capacity` until confirmed.
 */
export const answerRequest = command(input, async (act, { number, version, confirm, result: given, text }) => {
  const request = await lockRequest(act, number, version);
  const { row, subject } = request;

  await ensure(act, 'answer', request);
  const lists = await dictionaries();
  const result = checkedResult(request, given, lists);
  ensureConfirmed(act, 'answer', request, confirm);
  ensureCapacity(request, result, lists, confirm);

  await book(act, request, result, lists);
  const summary = answerSummary(forms, 'ru', row.category, {
    result,
    serviceDate: row.service_date,
    fields: row.fields,
    resources: namedResources(lists),
  });
  await setLeadPart(act, request, 'has_result');
  await sendMessage(act, request, {
    kind: 'message',
    text: [summary, ...partsOf(request), text].filter(Boolean).join('\n\n'),
    role: roleOf(act.actor, subject) as 'agent' | 'operator',
  });

  const answer = { result, text: text ?? null, summary, at: act.now.toISOString() };
  await moveRequest(act, request, 'answer', {
    event: 'answered',
    details: { summary, result },
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
});

function checkedResult({ row }: Locked, given: unknown, lists: Dictionaries): FieldValues {
  const result = cleanAnswer(row.category, given);
  const card = { serviceDate: row.service_date, eventDate: row.event_date, fields: row.fields };
  const bySchema = checkResult(row.category, given ?? {}, lists);
  const errors =
    bySchema.length > 0
      ? bySchema
      : checkAnswer(row.category, result, card, { resources: resourceFacts(lists.resources) });

  if (errors.length > 0) throw new RuleError('answer_data', { category: row.category, errors });
  return result;
}

function ensureCapacity({ row }: Locked, result: FieldValues, lists: Dictionaries, confirmed: boolean): void {
  const card = { serviceDate: row.service_date, eventDate: row.event_date, fields: row.fields };
  const [rule] = answerConfirmations(row.category, result, card, { resources: resourceFacts(lists.resources) });
  if (rule && !confirmed) throw new RuleError(rule, { action: 'answer' });
}

/** 4.6.4. Co-workers' data go out under the lead's. */
function partsOf({ row }: Locked): string[] {
  return row.agents.filter(({ id, text }) => id !== row.lead && text).map(({ text }) => text ?? '');
}
