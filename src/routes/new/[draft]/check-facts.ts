import { textOf, textsOf } from '#lib/forms/typed.ts';
import { knownNames } from '#lib/known-names.ts';
import { type ShownFact, shownFacts } from '#lib/shown-facts.ts';
import { fieldText } from '#messages/form-texts.ts';
import { formatDay, formatPhone } from '#messages/format.ts';
import type { Messages } from '#messages/ru.ts';
import { type Calendar, isDay } from '#regulation/calendar.ts';
import { categorySpecs } from '#regulation/categories.ts';
import type { Category } from '#regulation/codes.ts';
import type { FieldSpec, FieldValues } from '#regulation/forms/field-spec.ts';
import type { TermSettings } from '#regulation/terms.ts';
import type { FormLists } from '#lib/forms/lists.ts';
import type { Content } from './content.ts';
import type { Problems } from './problems.ts';
import { commonFieldsOf } from './step-fields.ts';
import { verdictOf } from './verdict.ts';

interface Ask {
  category: Category;
  content: Content;
  card: FieldValues;
  problems: Problems;
  lists: FormLists;
  now: Date;
  settings: TermSettings;
  calendar: Calendar;
  t: Messages;
}

/** 4.2.1/2. The whole request in words before it is sent; what is wrong is named apart, here stands what can be read. */
export function checkFacts(ask: Ask) {
  const { content, now, settings, calendar, t } = ask;
  const serviceDate = textOf(content.common.serviceDate);
  const verdict = verdictOf(serviceDate, now, settings, calendar);

  return {
    date: isDay(serviceDate) ? formatDay(serviceDate, t.lang) : '',
    inTime: verdict?.kind === 'in_time' ? t.terms.inTime(verdict.terms) : '',
    verdict: verdict?.kind === 'late' || verdict?.kind === 'blocked' ? verdict : null,
    details: detailsIn(ask),
    event: eventIn(ask),
  };
}

function detailsIn({ category, card, problems, lists, t }: Ask): ShownFact[] {
  const specs = categorySpecs[category].fields;
  const shown = Object.entries(card.fields as FieldValues).filter(
    ([code, value]) => !isWrong(problems, `fields.${code}`) && !isUsual(specs, code, value),
  );
  const files = lists.files ?? [];
  return shownFacts(t.forms, t.lang, { category, fields: Object.fromEntries(shown), names: namesIn(lists, t), files });
}

/** What was left at its usual value says nothing: no set-up, no clearing. */
function isUsual(specs: readonly FieldSpec[], code: string, value: unknown): boolean {
  return specs.some((spec) => spec.code === code && 'default' in spec && spec.default === value);
}

/** Of an organisation that is not on the list only its name. */
function eventIn({ category, content, card, problems, lists, t }: Ask): ShownFact[] {
  const { organisations = {} } = namesIn(lists, t);
  const ids = textsOf(content.common.files);
  const files = (lists.files ?? []).filter(({ id }) => ids.includes(id)).map((file) => ({ file, about: '' }));

  return commonFieldsOf('event', category)
    .filter(({ code }) => (code === 'files' ? files.length > 0 : card[code] && card[code] !== 'other'))
    .filter(({ code }) => !isWrong(problems, code))
    .map(({ code, type }) => ({
      code,
      label: fieldText(t.forms, category, 'common', code)?.label ?? code,
      values: code === 'files' ? [] : [inWords(code, type, String(card[code]))],
      kind: 'text',
      files: code === 'files' ? files : [],
    }));

  function inWords(code: string, type: string, value: string): string {
    if (code === 'organisation') return organisations[value] ?? value;
    if (type === 'date') return isDay(value) ? formatDay(value, t.lang) : value;
    return type === 'phone' ? formatPhone(value) : value;
  }
}

function namesIn(lists: FormLists, t: Messages) {
  return knownNames({ buildings: [], organisations: [], resources: [], ...lists }, lists.files ?? [], t);
}

function isWrong(problems: Problems, path: string): boolean {
  return Object.keys(problems).some((wrong) => wrong === path || wrong.startsWith(`${path}.`));
}
