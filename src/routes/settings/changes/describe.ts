import { entryChangeLines } from '#messages/entry-change.ts';
import type { BuildingNames } from '#messages/entry-text.ts';
import { formatDay } from '#messages/format.ts';
import { formatDayNumeric } from '#messages/format-more.ts';
import type { Messages } from '#messages/ru.ts';
import { isDay } from '#regulation/calendar.ts';
import { catalogueKinds } from '#regulation/catalogue/fields.ts';
import type { Category } from '#regulation/codes.ts';
import type { PageData } from './$types';

type Change = Pick<PageData['changes'][number], 'name' | 'before' | 'after' | 'agent' | 'entry'>;
type Values = Record<string, unknown>;

/** R-4.6.1/1. A change in words: of what, and each thing that differs as «было → стало». */
export function describeChange(
  { name, before, after, agent, entry }: Change,
  t: Messages,
  buildings: BuildingNames,
): { title: string; lines: string[] } {
  const kind = catalogueKinds.find((one) => name.startsWith(`${one}.`));
  if (kind) {
    const verb = before === null ? `, ${t.catalogue.created.toLowerCase()}` : '';
    return {
      title: `${t.catalogue.one[kind]}: ${entry ?? '—'}${verb}`,
      lines: entryChangeLines(t, kind, before, after, buildings),
    };
  }

  const [old, fresh] = [flat(before), flat(after)];
  const names = [...new Set([...Object.keys(old), ...Object.keys(fresh)])].filter(isShown);
  const lines = names
    .filter((one) => JSON.stringify(old[one]) !== JSON.stringify(fresh[one]))
    .map((one) => `${labelOf(one, t)}: ${sayChange(old[one], fresh[one], t)}`);

  return { title: agent ?? titleOf(name, before, after, t), lines };
}

/** What says who and when, or the same in other words, is not told twice. */
function isShown(name: string): boolean {
  return !['id', 'day', 'reason', 'changed_by', 'changed_at'].includes(name);
}

/** «feedbackAuto.done» of a value that has parts. */
function flat(values: unknown): Values {
  return Object.fromEntries(
    Object.entries((values ?? {}) as Values).flatMap(([name, value]) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.entries(value as Values).map(([part, one]): [string, unknown] => [`${name}.${part}`, one])
        : [[name, value] as [string, unknown]],
    ),
  );
}

function titleOf(name: string, before: unknown, after: unknown, t: Messages): string {
  const [topic = '', code = ''] = name.split('.');
  const verb = before === null ? `, ${t.settings.added}` : after === null ? `, ${t.settings.removed}` : '';

  switch (topic) {
    case 'category':
      return t.forms.categories[code as Category]?.name ?? code;
    case 'service':
      return t.settings.serviceTitle;
    case 'agent':
      return t.settings.agentsTitle;
    case 'templates':
      return t.settings.templatesTitle + verb;
    case 'calendar':
      return t.settings.calendarOf(code);
    case 'day':
      return t.settings.dayOf(isDay(code) ? formatDay(code, t.lang) : code) + verb;
    default:
      return t.resources.title;
  }
}

function labelOf(name: string, t: Messages): string {
  const [first = '', second] = name.split('.');
  const labels: Record<string, string> = { ...t.settings.fields, ...t.settings.category, ...t.settings.service };
  const label = labels[first] ?? first;

  return second === undefined
    ? label
    : `${labels[second] ?? label}${t.settings.choices[second] ? `, ${t.settings.choices[second]}` : ''}`;
}

function sayChange(before: unknown, after: unknown, t: Messages): string {
  return before === undefined || before === null ? say(after, t) : t.settings.wasBecomes(say(before, t), say(after, t));
}

function say(value: unknown, t: Messages): string {
  const { choices, fields } = t.settings;
  if (value === undefined || value === null) return '—';
  if (typeof value === 'boolean') return value ? t.settings.yes : t.settings.no;
  if (typeof value === 'string')
    return isDay(value)
      ? formatDayNumeric(value, t.lang)
      : (choices[value] ?? fields[value] ?? categoryName(value, t) ?? value);
  if (Array.isArray(value)) return value.map((one) => say(categoryIn(one), t)).join(', ');

  return typeof value === 'object'
    ? Object.values(value)
        .map((one) => say(one, t))
        .join(', ')
    : String(value);
}

/** A specialisation is said by its category. */
function categoryIn(one: unknown): unknown {
  return (one as { category?: unknown } | null)?.category ?? one;
}

function categoryName(code: string, t: Messages): string | undefined {
  return t.forms.categories[code as Category]?.name;
}
