import { z } from 'zod';
import { actionErrorText } from '#messages/action-text.ts';
import { forms as en } from '#messages/en/forms.ts';
import { fieldErrorText } from '#messages/form-texts.ts';
import type { Locale } from '#messages/format.ts';
import { forms as ru } from '#messages/ru/forms.ts';
import { ruleText } from '#messages/rule-text.ts';
import type { Category } from '#regulation/codes.ts';
import { type FieldError, type RuleCode, RuleError, confirmable, rules } from '#regulation/rule-error.ts';
import { FileRefused } from './files/refused.ts';
import { TableRefused } from './tables/refused.ts';
import { NotFound } from './errors.ts';
import { TooMany } from './limits.ts';

/** A «no» as a person or a program gets it: RFC 9457 without its envelope. */
export interface Problem {
  status: number;
  title: string;
  detail: string;
  rule?: RuleCode;
  clause?: string;
  errors?: { field: string; message: string }[];
  nearest?: { resource: string; from: string; to: string }[];
  /** It passes when the person confirms. */
  confirmable?: boolean;
  retryAfter?: number;
}

const titles = {
  ru: {
    403: 'Действие недоступно',
    404: 'Не найдено',
    409: 'Сейчас это невозможно',
    412: 'Обращение изменилось',
    413: 'Файл слишком большой',
    415: 'Такой файл не подходит',
    422: 'Проверьте данные',
    429: 'Слишком много запросов',
  },
  en: {
    403: 'You may not do this',
    404: 'Not found',
    409: 'Not possible now',
    412: 'The request has changed',
    413: 'The file is too large',
    415: 'This file does not fit',
    422: 'Check the data',
    429: 'Too many requests',
  },
} as const;

const details = {
  ru: {
    notFound: 'Обращение не найдено. Проверьте номер: показываем только ваши обращения.',
    wrong: 'Проверьте отмеченные поля.',
    many: (seconds: number) => `Слишком много действий подряд. Повторите через ${Math.ceil(seconds / 60)} мин.`,
  },
  en: {
    notFound: 'The request was not found. Check the number: you see only your own requests.',
    wrong: 'Check the marked fields.',
    many: (seconds: number) => `Too many actions in a row. Try again in ${Math.ceil(seconds / 60)} min.`,
  },
};

/** What a caught error says to the caller; null where it is a fault of ours. */
export function problemOf(error: unknown, lang: Locale): Problem | null {
  if (error instanceof NotFound) return plain(404, details[lang].notFound, lang);
  if (error instanceof FileRefused)
    return {
      ...plain(error.status, error.sentence(lang), lang),
      errors: [{ field: 'file', message: error.sentence(lang) }],
    };
  if (error instanceof TableRefused)
    return {
      ...plain(422, error.sentence(lang), lang),
      errors: [{ field: 'file', message: error.sentence(lang) }],
    };
  if (error instanceof TooMany)
    return { ...plain(429, details[lang].many(error.retryAfter), lang), retryAfter: error.retryAfter };
  if (error instanceof z.ZodError)
    return ruleProblem(new RuleError('form_incomplete', { errors: fromZod(error) }), lang);
  if (error instanceof RuleError) return ruleProblem(error, lang);

  return null;
}

function plain(status: keyof (typeof titles)['ru'], detail: string, lang: Locale): Problem {
  return { status, title: titles[lang][status], detail };
}

function ruleProblem({ rule, clause, status, details: facts }: RuleError, lang: Locale): Problem {
  const errors = facts.errors?.map((error) => ({ field: error.field, message: sentence(error, facts, rule, lang) }));

  return {
    status,
    title: titles[lang][status],
    detail: ruleText(rule, facts, lang),
    rule,
    clause,
    ...(errors && { errors }),
    ...(facts.nearest && { nearest: facts.nearest }),
    ...(confirmable.includes(rule) && { confirmable: true }),
  };
}

function sentence(error: FieldError, facts: RuleError['details'], rule: RuleCode, lang: Locale): string {
  if (error.within) return sentenceWithin(error, error.within, lang);
  if (error.code === rule) return ruleText(rule, facts, lang);
  const category = (facts.category ?? null) as Category | null;
  const isOfForm = category !== null && error.code !== 'taken' && error.code !== 'stock_short';

  return (
    (isOfForm ? null : actionErrorText(error, lang)) ?? fieldErrorText(lang === 'ru' ? ru : en, lang, category, error)
  );
}

/** Of one of several cards, as that card alone would be told. */
function sentenceWithin(
  { code, params = {}, ...error }: FieldError,
  { prefix, category }: NonNullable<FieldError['within']>,
  lang: Locale,
): string {
  if (Object.hasOwn(rules, code)) return ruleText(code as RuleCode, params, lang);
  const field = error.field.slice(prefix.length);
  return fieldErrorText(lang === 'ru' ? ru : en, lang, category, { field, code, params });
}

/** What zod found, in the codes of our own sentences. */
export function fromZod(error: z.ZodError): FieldError[] {
  return error.issues.flatMap((issue): FieldError[] => {
    const field = issue.path.join('.') || 'body';

    switch (issue.code) {
      case 'too_small':
        return [{ field, code: 'required' }];
      case 'too_big':
        return [
          { field, code: issue.origin === 'array' ? 'too_many' : 'too_long', params: { max: Number(issue.maximum) } },
        ];
      case 'unrecognized_keys':
        return issue.keys.map((key) => ({ field: [...issue.path, key].join('.'), code: 'unknown' }));
      case 'invalid_value':
        return [{ field, code: issue.input === undefined ? 'required' : 'choice' }];
      case 'invalid_type':
        return [{ field, code: issue.input === undefined ? 'required' : 'type' }];
      default:
        return [{ field, code: 'type' }];
    }
  });
}
