import { isDay } from '#regulation/calendar.ts';
import type { Category } from '#regulation/codes.ts';
import { describeFields, type KnownNames } from './describe-fields.ts';
import { fieldText } from './form-texts.ts';
import { formatDay } from './format.ts';
import type { Messages } from './ru.ts';

/** One correction of a card: what it was and what it is. */
export interface EditedLine {
  label: string;
  before: string;
  after: string;
}

type Texts = Pick<Messages, 'lang' | 'forms' | 'card'>;

/** R-3.1.1/3. Old and new of an edit, in words, by the details that the history keeps of it. */
export function editedLines(
  t: Texts,
  category: Category,
  details: Record<string, unknown>,
  names: KnownNames,
): EditedLine[] {
  const before = recordOf(details.before);
  const after = recordOf(details.after);

  return Object.keys(after)
    .filter((name) => name !== 'late_by')
    .map((name) => ({
      label: labelOf(t, category, name),
      before: valueOf(t, category, name, before[name], names),
      after: valueOf(t, category, name, after[name], names),
    }));
}

const columns: Record<string, string> = {
  title: 'title',
  about: 'about',
  service_date: 'serviceDate',
  event_date: 'eventDate',
  event_time: 'eventTime',
};

function labelOf(t: Texts, category: Category, name: string): string {
  if (name.startsWith('fields.')) return fieldText(t.forms, category, 'fields', name.slice(7))?.label ?? name;
  const common = columns[name];
  if (common) return fieldText(t.forms, category, 'common', common)?.label ?? name;
  return t.card.edited.terms[name as keyof typeof t.card.edited.terms] ?? name;
}

function valueOf(t: Texts, category: Category, name: string, value: unknown, names: KnownNames): string {
  if (value === null || value === undefined || value === '') return t.card.edited.nothing;
  if (typeof value === 'boolean' && !name.startsWith('fields.')) return value ? t.forms.yes : t.forms.no;
  if (!name.startsWith('fields.')) return isDay(value) ? formatDay(value, t.lang) : String(value);

  const [line] = describeFields(t.forms, t.lang, category, { [name.slice(7)]: value }, names);
  return line ? line.values.join(', ') : t.card.edited.nothing;
}

function recordOf(value: unknown): Record<string, unknown> {
  return value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {};
}
