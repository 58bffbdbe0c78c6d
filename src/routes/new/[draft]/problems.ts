import { fieldErrorText } from '#messages/form-texts.ts';
import type { Messages } from '#messages/ru.ts';
import { ruleText } from '#messages/rule-text.ts';
import type { Calendar } from '#regulation/calendar.ts';
import type { Category } from '#regulation/codes.ts';
import { startTimeOf } from '#regulation/form-rules.ts';
import { fieldAt } from '#regulation/forms/field-at.ts';
import type { FieldValues } from '#regulation/forms/field-spec.ts';
import { type FieldError, RuleError } from '#regulation/rule-error.ts';
import { checkServiceDate } from '#regulation/sending.ts';
import { checkCard } from '#server/commands/check-card.ts';
import { type Step, stepOfField } from './steps.ts';

/** Sentences by the paths of the controls. */
export type Problems = Record<string, string>;

interface Ask {
  category: Category;
  card: FieldValues;
  now: Date;
  calendar: Calendar;
  t: Messages;
}

/** 4.2.1/3. Everything that is wrong with a card, but the ticks of the last step. */
export async function problemsOf({ category, card, now, calendar, t }: Ask): Promise<Problems> {
  const fields = card.fields as FieldValues;
  const serviceDate = String(card.serviceDate ?? '');

  return {
    ...(serviceDate
      ? await thrown(() => checkServiceDate({ serviceDate, startTime: startTimeOf(category, fields) }, now, calendar))
      : {}),
    ...(await thrown(() => checkCard({ now }, category, { ...card, truthful: true }, calendar))),
  };

  async function thrown(check: () => unknown): Promise<Problems> {
    try {
      await check();
      return {};
    } catch (error) {
      if (!(error instanceof RuleError)) throw error;
      return problemsIn(error, category, t);
    }
  }
}

/** The sentences of a refusal at its fields. */
export function problemsIn({ rule, details }: RuleError, category: Category, t: Messages): Problems {
  const sentences = (details.errors ?? []).map((error): [string, string] => [
    controlOf(category, error.field),
    sentence(error),
  ]);

  const first = new Map<string, string>();
  for (const [path, sentence] of sentences) if (!first.has(path)) first.set(path, sentence);
  return Object.fromEntries(first);

  /** The page tells of a late date beside the tick: at the tick only that it is missing. */
  function sentence(error: FieldError): string {
    if (error.code === rule && rule !== 'late_tick') return ruleText(rule, details, t.lang);
    return fieldErrorText(t.forms, t.lang, category, error.code === rule ? { ...error, code: 'required' } : error);
  }
}

/** Lines, addresses and files are one control, however many there are. */
function controlOf(category: Category, path: string): string {
  const { field } = fieldAt(category, path);
  return field?.type === 'list' || !field ? path : path.replace(/^((?:fields\.)?\w+)\.\d+$/, '$1');
}

/** Those of one step. */
export function problemsAt(problems: Problems, step: Step): Problems {
  return Object.fromEntries(Object.entries(problems).filter(([path]) => stepOfField(path) === step));
}
