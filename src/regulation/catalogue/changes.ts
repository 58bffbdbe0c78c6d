import type { EntryValues } from './read.ts';

/** One property that differs, with what it was and what it is. */
export interface Change {
  code: string;
  before: EntryValues[string];
  after: EntryValues[string];
}

/** 4.6.1. What differs between two states of an entry. */
export function changesBetween(before: EntryValues, after: EntryValues): Change[] {
  return Object.entries(after)
    .filter(([code, value]) => !isSame(before[code] ?? null, value))
    .map(([code, value]) => ({ code, before: before[code] ?? null, after: value }));
}

/** The order of a list says nothing. */
function isSame(one: EntryValues[string], other: EntryValues[string]): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: EntryValues[string]): unknown {
  return Array.isArray(value) ? value.toSorted() : value;
}
