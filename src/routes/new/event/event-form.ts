import { en } from '#messages/en.ts';
import { fieldErrorText } from '#messages/form-texts.ts';
import type { Locale } from '#messages/format.ts';
import { ru } from '#messages/ru.ts';
import type { Category } from '#regulation/codes.ts';
import { eventFields } from '#regulation/forms/event.ts';
import type { RuleError } from '#regulation/rule-error.ts';
import { dictionaries } from '#server/db/dictionaries.ts';
import { stepFields } from '../[draft]/step-fields.ts';

/** The texts of what every form asks stand with any category. */
const category: Category = 'printing';

/** 4.1.1. What an event says once: its fields, their texts and what they choose from. */
export async function eventForm(lang: Locale) {
  const { organisations } = await dictionaries();
  const { common } = stepFields('event', category, textsIn(lang).forms).texts;
  const { hint: _, ...eventDate } = common.eventDate ?? { label: '' };

  return {
    category,
    specs: eventFields,
    // Here the day is asked for: nothing stands in for it.
    texts: { common: { ...common, eventDate }, fields: {} },
    lists: { organisations },
  };
}

/** 4.2.1. Every wrong field with its sentence. */
export function eventProblems({ details }: RuleError, lang: Locale): Record<string, string> {
  const { forms, events } = textsIn(lang);

  return Object.fromEntries(
    (details.errors ?? []).map((one) => [
      one.field,
      one.field === 'categories' ? events.needsRequired : fieldErrorText(forms, lang, category, one),
    ]),
  );
}

function textsIn(lang: Locale) {
  return lang === 'en' ? en : ru;
}
