import { type CatalogueKind, catalogueFields } from '#regulation/catalogue/fields.ts';
import type { EntryValues } from '#regulation/catalogue/read.ts';
import { type BuildingNames, changeLine, entryLabel, entryValue, weekText } from './entry-text.ts';
import type { Messages } from './ru.ts';

/**
 * R-4.6.1/1. A kept change of an entry, a line for each property: «Мест: 24 → 30»; what was not there before is told alone.
 */
export function entryChangeLines(
  t: Messages,
  kind: CatalogueKind,
  before: unknown,
  after: unknown,
  buildings: BuildingNames = [],
): string[] {
  const [old, fresh] = [(before ?? {}) as EntryValues, (after ?? {}) as EntryValues];
  const order = catalogueFields[kind].map(({ code }) => code);
  const codes = [...new Set([...Object.keys(old), ...Object.keys(fresh)])].toSorted(
    (a, b) => order.indexOf(a) - order.indexOf(b),
  );
  const isNew = before === null;
  const said = codes.filter((code) => !isNew || hasValue(code, fresh[code]));
  const lines = said.map((code) => {
    const change = { code, before: old[code] ?? null, after: fresh[code] ?? null };
    const isAlone = isNew || (change.before === null && !code.startsWith('week.'));
    if (!isAlone) return changeLine(t, kind, change, buildings);
    return `${entryLabel(t, code)}: ${entryValue(t, kind, code, change.after, buildings)}`;
  });
  const isWeek = isNew && codes.some((code) => code.startsWith('week.'));

  return isWeek ? [...lines, `${entryLabel(t, 'hours')}: ${weekText(t, fresh)}`] : lines;
}

/** The hours of a new entry are told in one line. */
function hasValue(code: string, value: EntryValues[string] | undefined): boolean {
  if (code.startsWith('week.')) return false;
  return value !== null && value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0);
}
