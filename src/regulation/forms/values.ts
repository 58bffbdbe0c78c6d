import { isDay } from '../calendar.ts';
import type { FieldValues } from './field-spec.ts';

/** Reads values that the schema may not have let through yet: null stands for whatever is not of the kind asked for. */
export function timeIn(values: FieldValues, code: string): string | null {
  const value = values[code];
  return typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? value : null;
}

export function dayIn(values: FieldValues, code: string): string | null {
  const value = values[code];
  return typeof value === 'string' && isDay(value) ? value : null;
}

export function numberIn(values: FieldValues, code: string): number | null {
  const value = values[code];
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

export function textIn(values: FieldValues, code: string): string | null {
  const value = values[code];
  return typeof value === 'string' && value !== '' ? value : null;
}

export function rowsIn(values: FieldValues, code: string): FieldValues[] {
  const value = values[code];
  return Array.isArray(value) ? value.map((row) => (row !== null && typeof row === 'object' ? row : {})) : [];
}
