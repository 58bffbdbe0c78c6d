import type { Hours } from '../bookings.ts';
import type { FieldError } from '../rule-error.ts';
import type { CatalogueField } from './fields.ts';

/** Values of an entry by the codes of its fields: text, number, flag, list, or the hours of a day (null: closed). */
export type EntryValues = Record<string, string | number | boolean | string[] | Hours | null>;

/** What was typed or stood in a file; what is left out stays as it was. */
export type TypedEntry = Record<string, string | readonly string[] | undefined>;

export interface ReadEntry {
  values: EntryValues;
  errors: FieldError[];
}

/** The word of a day that is closed; other words for it are known where files are read. */
export const closedWord = 'closed';

/** 4.6.1. An entry from texts over what it was before, with what is wrong in it by field (`entry.capacity`). */
export function readEntry(
  fields: readonly CatalogueField[],
  typed: TypedEntry,
  before: EntryValues,
  buildings: readonly string[],
): ReadEntry {
  const values: EntryValues = {};
  const errors: FieldError[] = [];

  for (const field of fields) {
    const given = typed[field.code];
    const read = given === undefined ? { value: before[field.code] ?? null } : readField(field, given, buildings);
    if ('code' in read) errors.push({ field: `entry.${field.code}`, ...read });
    else values[field.code] = read.value;

    const isMissing = !('code' in read) && (read.value === null || read.value === '');
    if (field.required && isMissing) errors.push({ field: `entry.${field.code}`, code: 'required' });
  }

  return { values, errors };
}

type Read = { value: EntryValues[string] } | { code: string; params?: Record<string, unknown> };

function readField(field: CatalogueField, given: string | readonly string[], buildings: readonly string[]): Read {
  const texts = typeof given === 'string' ? [given] : given;
  const text = texts[0]?.trim() ?? '';
  const isFree = field.type === 'text' || field.type === 'texts';
  if (isFree && texts.some(looksLikeFormula)) return { code: 'formula' };

  switch (field.type) {
    case 'text':
      return readText(text, field);
    case 'integer':
      return readInteger(text, field);
    case 'choice':
      return text === '' || field.choices.includes(text) ? { value: text || null } : { code: 'choice' };
    case 'building':
      return text === '' || buildings.includes(text) ? { value: text || null } : { code: 'choice' };
    case 'choices': {
      const chosen = [...new Set(texts.filter(Boolean))];
      return chosen.every((one) => field.choices.includes(one)) ? { value: chosen } : { code: 'choice' };
    }
    case 'texts':
      return readTexts(texts, field);
    case 'flag':
      return ['true', 'false', ''].includes(text) ? { value: text === 'true' } : { code: 'yes_no' };
    case 'hours':
      return readHours(text);
  }
}

/** A text that a spreadsheet would run. */
export function looksLikeFormula(text: string): boolean {
  return /^\s*[=+@\t\r-]/.test(text);
}

function readText(text: string, { min, max }: { min: number; max: number }): Read {
  const length = [...text].length;
  if (text === '') return { value: null };
  return length < min || length > max ? { code: 'length', params: { min, max } } : { value: text };
}

function readInteger(text: string, { min, max }: { min: number; max: number }): Read {
  if (text === '') return { value: null };
  const number = /^\d{1,9}$/.test(text.replace(/[\s\u00a0]/g, '')) ? Number(text.replace(/[\s\u00a0]/g, '')) : NaN;
  return number >= min && number <= max ? { value: number } : { code: 'number', params: { min, max } };
}

function readTexts(texts: readonly string[], { most, max }: { most: number; max: number }): Read {
  const given = texts.map((text) => text.trim()).filter(Boolean);
  if (given.length > most) return { code: 'too_many', params: { max: most } };
  return given.some((text) => [...text].length > max) ? { code: 'too_long', params: { max } } : { value: given };
}

/** «8:00–22:00» in any dash; closed on that day. */
function readHours(text: string): Read {
  if (text === closedWord) return { value: null };
  const [, from = '', to = ''] = /^(\d{1,2}:\d{2})\s*[-–—]\s*(\d{1,2}:\d{2})$/.exec(text) ?? [];
  const hours = { from: from.padStart(5, '0'), to: to.padStart(5, '0') };
  const areTimes = [hours.from, hours.to].every((time) => /^([01]\d|2[0-3]):[0-5]\d$/.test(time));

  return areTimes && hours.from < hours.to ? { value: hours } : { code: 'hours' };
}
