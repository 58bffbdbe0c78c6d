import { fieldsFromForm } from '#server/forms/fields-from-form.ts';
import type { Card } from '#server/queries/card.ts';
import { categorySpecs } from '#regulation/categories.ts';
import type { FieldSpec, FieldValues } from '#regulation/forms/field-spec.ts';
import { textOf } from '../../form-action.ts';

const common = ['title', 'about', 'serviceDate', 'eventDate', 'eventTime'];

/**
 * R-3.1.1/3. The corrections of a card from its form. The form shows every field of the category, so one that came back
 * empty was taken out: null says so. A default that the form showed where nothing was given is no correction.
 */
export function editFromForm(card: Pick<Card, 'category' | 'fields'>, form: FormData): Record<string, unknown> {
  const { fields: filled } = fieldsFromForm(card.category, form.entries());
  const given = common.filter((name) => form.has(name)).map((name) => [name, textOf(form, name) ?? '']);
  const fields = categorySpecs[card.category].fields.map((spec) => [
    spec.code,
    isDefault(spec, card.fields, filled) ? null : (filled[spec.code] ?? null),
  ]);

  return { ...Object.fromEntries(given), ...(form.has('fields') && { fields: Object.fromEntries(fields) }) };
}

function isDefault(spec: FieldSpec, before: FieldValues, filled: FieldValues): boolean {
  return spec.type === 'integer' && before[spec.code] === undefined && filled[spec.code] === spec.default;
}
