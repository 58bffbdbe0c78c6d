import { categorySpecs } from '#regulation/categories.ts';
import type { Category } from '#regulation/codes.ts';
import { type FieldSpec, type FieldValues, isGiven } from '#regulation/forms/field-spec.ts';

/** Control and invisible direction marks, which a database refuses or a reader is misled by; tab and line ends stay for `multiline`. */
// eslint-disable-next-line no-control-regex
const marks = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Anything that a reader sees: a text of blanks and signs of no width alone is none. */
const visible = /[^\p{Z}\p{C}\s\u2800\u3164]/u;

/** A text as it is kept: well formed, without control characters, trimmed; on one line unless the field has several. */
export function cleanText(text: string, multiline = false): string {
  const plain = text.toWellFormed().replace(/\r\n?/g, '\n').replace(marks, '');
  if (!visible.test(plain)) return '';
  return (multiline ? plain : plain.replace(/\s+/g, ' ')).trim();
}

/** Trims texts and drops what is empty; whatever is not of the kind asked for stays as it is, so that the check can name it. */
export function cleanFields(category: Category, fields: unknown): FieldValues {
  return cleanForm(categorySpecs[category].fields, fields);
}

/** The same for the `result` of an answer. */
export function cleanAnswer(category: Category, result: unknown): FieldValues {
  return cleanForm(categorySpecs[category].answer, result);
}

/** The same for any list of fields. */
export function cleanForm(fields: readonly FieldSpec[], values: unknown): FieldValues {
  if (!isRecord(values)) return {};
  const specs = new Map(fields.map((field) => [field.code, field]));

  return Object.fromEntries(
    Object.entries(values)
      .map(([code, value]): [string, unknown] => [code, cleanValue(specs.get(code), value)])
      .filter(([code, value]) => isGiven(value) || !specs.has(code)),
  );
}

/** Whether a value is an object with properties. */
export function isRecord(value: unknown): value is FieldValues {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function cleanValue(field: FieldSpec | undefined, value: unknown): unknown {
  if (typeof value === 'string') return cleanOne(field, value);
  if (!Array.isArray(value) || !field) return value;
  if (field.type === 'list') return value.map((row) => (isRecord(row) ? cleanForm(field.fields, row) : row));
  return value.map((one) => (typeof one === 'string' ? cleanOne(field, one) : one)).filter(isGiven);
}

function cleanOne(field: FieldSpec | undefined, text: string): string {
  const clean = cleanText(text, field?.type === 'text' && field.multiline);
  return field && ['resource', 'file', 'files'].includes(field.type) ? clean.toLowerCase() : clean;
}
