import type { Calendar, Day } from '#regulation/calendar.ts';
import type { Category } from '#regulation/codes.ts';
import { checkBeyondSchema, filesOf } from '#regulation/form-rules.ts';
import { commonFields } from '#regulation/forms/common.ts';
import type { FieldValues } from '#regulation/forms/field-spec.ts';
import { type FieldError, RuleError } from '#regulation/rule-error.ts';
import { dictionaries } from '../db/dictionaries.ts';
import { checkFields, checkForm } from '../forms/check-fields.ts';
import { cleanFields, cleanForm } from '../forms/clean-fields.ts';
import type { Act } from './act.ts';
import { ownFiles } from './own-files.ts';
import { resourceFacts } from './resource-facts.ts';
import type { WantedFile } from './use-files.ts';

/** What every category asks, once it was checked. */
export interface CardValues {
  title: string;
  about: string;
  serviceDate: Day;
  eventDate?: Day;
  eventTime?: string;
  organisation?: string;
  organisationOther?: string;
  phone?: string;
  acceptLate?: boolean;
}

export interface CheckedCard {
  values: CardValues;
  fields: FieldValues;
  files: WantedFile[];
}

/**
 * R-4.2.1/1, R-4.2.1/2, R-4.2.1/3. The card as it will be kept. Throws RuleError with every wrong field at once:
 * `not_truthful` where only the tick is missing. Outside an action, for a draft that is looked over, its files are not
 * looked up.
 */
export async function checkCard(
  act: Act | Pick<Act, 'now'>,
  category: Category,
  given: FieldValues,
  calendar: Calendar,
): Promise<CheckedCard> {
  const { fields: givenFields, ...givenValues } = given;
  const lists = await dictionaries();
  const values = cleanForm(commonFields, givenValues);
  const fields = cleanFields(category, givenFields);

  const bySchema = [
    ...checkForm(commonFields, givenValues, lists, ''),
    ...checkFields(category, givenFields ?? {}, lists),
  ];
  const wrong = new Set(bySchema.map(({ field }) => field));
  const card = { ...(values as unknown as CardValues), fields, files: values.files as string[] | undefined };
  const named = filesOf(category, card);
  const beyond = checkBeyondSchema(
    category,
    { ...card, files: card.files ?? [] },
    {
      now: act.now,
      calendar,
      buildings: lists.buildings,
      resources: resourceFacts(lists.resources),
      ...('trx' in act && { files: await ownFiles(act, named) }),
    },
  ).filter(({ field }) => !wrong.has(field));

  const errors = [...bySchema, ...beyond];
  if (errors.length > 0) throw new RuleError(ruleOf(errors), { category, errors });

  return { values: card, fields, files: named as WantedFile[] };
}

function ruleOf(errors: readonly FieldError[]) {
  return errors.length === 1 && errors[0]?.field === 'truthful' ? 'not_truthful' : 'form_incomplete';
}
