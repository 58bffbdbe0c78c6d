import type { Calendar } from '#regulation/calendar.ts';
import { categorySpecs } from '#regulation/categories.ts';
import { checkBeyondSchema, filesOf } from '#regulation/form-rules.ts';
import { commonFields } from '#regulation/forms/common.ts';
import type { FieldValues } from '#regulation/forms/field-spec.ts';
import { RuleError } from '#regulation/rule-error.ts';
import { dictionaries, withNamed } from '../db/dictionaries.ts';
import { checkFields, checkForm } from '../forms/check-fields.ts';
import { cleanFields, cleanForm, isRecord } from '../forms/clean-fields.ts';
import type { Act } from './act.ts';
import type { CardValues } from './check-card.ts';
import type { Locked } from './lock-request.ts';
import { ownFiles } from './own-files.ts';
import { resourceFacts } from './resource-facts.ts';
import type { WantedFile } from './use-files.ts';

const editable = ['title', 'about', 'serviceDate', 'eventDate', 'eventTime'];

/**
 * R-3.1.1/3. The card with the corrections in it, checked as at sending; what lies in the past is no error of the staff.
 * A property of `fields` that is null is taken out, one that is left out stays. Only new files are looked for.
 */
export async function checkEdit(act: Act, { row }: Locked, given: FieldValues, calendar: Calendar) {
  if (given.fields !== undefined && !isRecord(given.fields)) {
    throw new RuleError('form_incomplete', { errors: [{ field: 'fields', code: 'object' }], category: row.category });
  }

  const specs = categorySpecs[row.category];
  const common = commonFields.filter(({ code }) => editable.includes(code));
  const kept = {
    title: row.title,
    about: row.about,
    serviceDate: row.service_date,
    ...(specs.eventDate !== 'same' && { eventDate: row.event_date, eventTime: row.event_time ?? undefined }),
  };
  const asked = Object.fromEntries(
    editable.filter((code) => given[code] !== undefined).map((code) => [code, given[code]]),
  );
  const givenValues = { ...kept, ...asked };
  const givenFields = { ...row.fields, ...(given.fields as FieldValues | undefined) };
  const lists = withNamed(await dictionaries(), row.fields);
  const values = cleanForm(common, givenValues) as unknown as CardValues;
  const fields = cleanFields(row.category, givenFields);

  const bySchema = [...checkForm(common, givenValues, lists, ''), ...checkFields(row.category, givenFields, lists)];
  const wrong = new Set(bySchema.map(({ field }) => field));
  const had = new Set(filesOf(row.category, { fields: row.fields }).map(({ id }) => id));
  const files = filesOf(row.category, { fields }).filter(({ id }) => !had.has(id)) as WantedFile[];
  const beyond = checkBeyondSchema(
    row.category,
    { ...values, fields },
    {
      now: act.now,
      calendar,
      buildings: lists.buildings,
      resources: resourceFacts(lists.resources),
      pastAllowed: true,
      files: await ownFiles(act, files, row),
    },
  ).filter(({ field }) => !wrong.has(field));
  const errors = [...bySchema, ...beyond];
  if (errors.length > 0) throw new RuleError('form_incomplete', { category: row.category, errors });

  return { values, fields, files };
}
