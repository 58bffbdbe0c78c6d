import { answerConfirmations, checkAnswer } from '#regulation/answer-rules.ts';
import type { FieldValues } from '#regulation/forms/field-spec.ts';
import { RuleError } from '#regulation/rule-error.ts';
import type { Dictionaries } from '../db/dictionaries.ts';
import { checkResult } from '../forms/check-fields.ts';
import { cleanAnswer } from '../forms/clean-fields.ts';
import type { Locked } from './lock-request.ts';
import { resourceFacts } from './resource-facts.ts';

/** 3.2.3. The data of an answer as they will be kept. Throws RuleError `answer_data` with every wrong field. */
export function checkedResult({ row }: Locked, given: unknown, lists: Dictionaries): FieldValues {
  const result = cleanAnswer(row.category, given);
  const bySchema = checkResult(row.category, given ?? {}, lists);
  const errors =
    bySchema.length > 0
      ? bySchema
      : checkAnswer(row.category, result, cardOf(row), { resources: resourceFacts(lists.resources) });

  if (errors.length > 0) throw new RuleError('answer_data', { category: row.category, errors });
  return result;
}

/** 3.2.3. Throws RuleError `over_capacity` where there are fewer seats than people, until it is confirmed. */
export function ensureCapacity({ row }: Locked, result: FieldValues, lists: Dictionaries, confirmed: boolean): void {
  const [rule] = answerConfirmations(row.category, result, cardOf(row), { resources: resourceFacts(lists.resources) });
  if (rule && !confirmed) throw new RuleError(rule, { action: 'answer' });
}

function cardOf(row: Locked['row']) {
  return { serviceDate: row.service_date, eventDate: row.event_date, fields: row.fields };
}
