import { type ShownText } from '#messages/field-text.ts';
import { fieldText, type Forms } from '#messages/form-texts.ts';
import { categorySpecs } from '#regulation/categories.ts';
import type { Category } from '#regulation/codes.ts';
import { commonFields } from '#regulation/forms/common.ts';
import type { FieldSpec } from '#regulation/forms/field-spec.ts';
import { eventFields, hasChoices, type Step } from './steps.ts';

/** The fields of the card itself that stand on a step. */
export function commonFieldsOf(step: Step, category: Category): readonly FieldSpec[] {
  if (step === 'date' || (step === 'details' && hasChoices(category))) {
    return commonFields.filter(({ code }) => code === 'serviceDate');
  }
  if (step !== 'event') return [];

  const isSameDay = categorySpecs[category].eventDate === 'same';
  return commonFields.filter(({ code }) => eventFields.includes(code) && !(isSameDay && /^event/.test(code)));
}

/** The fields of the category's form that stand on a step: all on one. */
export function formFieldsOf(step: Step, category: Category): readonly FieldSpec[] {
  return step === 'details' ? categorySpecs[category].fields : [];
}

/** The fields of one step and their texts: a browser gets those that it shows and no others. */
export interface StepFields {
  common: readonly FieldSpec[];
  fields: readonly FieldSpec[];
  texts: { common: Record<string, ShownText>; fields: Record<string, ShownText> };
}

/** What a step asks; the check asks for the two ticks. */
export function stepFields(step: Step, category: Category, t: Forms, hasEvent = false): StepFields {
  const common = commonFieldsOf(step, category).filter(({ code }) => !hasEvent || !isOfEvent(step, code));
  const fields = formFieldsOf(step, category);
  const ticks = step === 'check' ? ['acceptLate', 'truthful'] : [];

  return {
    common,
    fields,
    texts: {
      common: textsOf([...keysOf(common), ...ticks], (key) => fieldText(t, category, 'common', key)),
      fields: textsOf(keysOf(fields), (key) => fieldText(t, category, 'fields', key)),
    },
  };
}

/** 4.1.1. What the event says once for all its needs; the date of a need is its own. */
function isOfEvent(step: Step, code: string): boolean {
  return step === 'event' && code !== 'files';
}

function keysOf(specs: readonly FieldSpec[], before = ''): string[] {
  return specs.flatMap((spec) => [
    before + spec.code,
    ...(spec.type === 'list' ? keysOf(spec.fields, `${spec.code}.`) : []),
  ]);
}

function textsOf(keys: string[], textOf: (key: string) => ReturnType<typeof fieldText>): Record<string, ShownText> {
  return Object.fromEntries(
    keys.flatMap((key) => {
      const { purpose: _, ...shown } = textOf(key) ?? { label: '', purpose: '' };
      return shown.label ? [[key, shown]] : [];
    }),
  );
}
