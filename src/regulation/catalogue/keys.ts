import { weekdaysFromMonday } from '../opening-hours.ts';
import type { CatalogueKind } from './fields.ts';
import type { EntryValues } from './read.ts';

/** By what people tell an entry from the others of its kind; the last one is named where two are the same. */
export const keyFields: Record<CatalogueKind, readonly [string, ...string[]]> = {
  building: ['name'],
  room: ['building', 'number'],
  studio: ['building', 'number'],
  vehicle: ['name'],
  item: ['name'],
};

/** The same text for entries that would be taken for one another. */
export function keyOf(kind: CatalogueKind, values: EntryValues): string {
  return keyFields[kind].map((code) => String(values[code] ?? '').toLowerCase()).join('\n');
}

/** The field that is named where an entry is there already. */
export function namedField(kind: CatalogueKind): string {
  return keyFields[kind].at(-1) ?? 'name';
}

/** What a new entry starts from, where nothing is said. */
export const startingValues: EntryValues = {
  ...Object.fromEntries(weekdaysFromMonday.map((day) => [`week.${day}`, { from: '08:00', to: '22:00' }])),
  equipment: [],
  crew: [],
  stepFree: false,
  slotMinutes: '30',
  unit: 'piece',
};
