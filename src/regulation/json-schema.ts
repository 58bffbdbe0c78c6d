import type { Condition, DictionaryName, FieldSpec, ListField } from './forms/field-spec.ts';

type SchemaValue = string | number | boolean | JsonSchema | readonly SchemaValue[];

/** A part of a JSON Schema 2020-12 document. */
export interface JsonSchema {
  [keyword: string]: SchemaValue;
}

/** What the Operator edits, as choices; the name is already in the language asked for. */
export type Dictionaries = Readonly<Record<DictionaryName, readonly { code: string; name: string }[]>>;

/** Titles in the language asked for; `key` is the code, `items.quantity` inside a list. */
export interface Labels {
  title(key: string): string;
  hint?(key: string): string | undefined;
  choice(key: string, code: string): string;
}

/** `https://` and a host with a dot; every part excludes the next one's first character, so it runs in linear time. */
export const urlPattern = '^https://[^\\s/?#.<>"]+(\\.[^\\s/?#.<>"]+)+([/?#][^\\s<>"]*)?$';
export const phonePattern = '^\\+7[0-9]{10}$';

/** 4.2.1, 3.2.3. A form or an answer as JSON Schema 2020-12. */
export function schemaOf(fields: readonly FieldSpec[], labels: Labels, dictionaries: Dictionaries): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...objectOf(fields, { labels, dictionaries, path: '' }),
  };
}

interface Context {
  labels: Labels;
  dictionaries: Dictionaries;
  path: string;
}

function objectOf(fields: readonly FieldSpec[], context: Context): JsonSchema {
  const conditions = fields.flatMap(conditionsOf);
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(fields.map((field) => [field.code, titled(field, context)])),
    required: fields.filter((field) => field.required === true).map((field) => field.code),
    ...(conditions.length > 0 && { allOf: conditions }),
  };
}

function titled(field: FieldSpec, context: Context): JsonSchema {
  const key = context.path + field.code;
  const hint = context.labels.hint?.(key);
  return { title: context.labels.title(key), ...(hint && { description: hint }), ...valueOf(field, key, context) };
}

function valueOf(field: FieldSpec, key: string, { labels, dictionaries }: Context): JsonSchema {
  const oneOf = (codes: readonly string[]) => codes.map((code) => ({ const: code, title: labels.choice(key, code) }));
  const listed = (source: DictionaryName) => [
    ...dictionaries[source].map(({ code, name }) => ({ const: code, title: name })),
    ...(source === 'organisations' ? oneOf(['other']) : []),
  ];

  switch (field.type) {
    case 'text':
      return { type: 'string', minLength: field.min, maxLength: field.max };
    case 'integer':
      return {
        type: 'integer',
        minimum: field.min,
        maximum: field.max,
        ...(field.step && { multipleOf: field.step }),
        ...(field.default !== undefined && { default: field.default }),
      };
    case 'time':
      return { type: 'string', pattern: timePattern(field.step) };
    case 'date':
      return { type: 'string', format: 'date' };
    case 'choice':
      return { type: 'string', oneOf: 'source' in field.choices ? listed(field.choices.source) : oneOf(field.choices) };
    case 'choices':
      return {
        type: 'array',
        items: { type: 'string', oneOf: oneOf(field.choices) },
        uniqueItems: true,
        ...(field.least && { minItems: field.least }),
      };
    case 'tick':
      return { type: 'boolean', const: true };
    case 'boolean':
      return { type: 'boolean' };
    case 'phone':
      return { type: 'string', pattern: phonePattern };
    case 'url':
      return url;
    case 'texts':
      return {
        type: 'array',
        items: { type: 'string', minLength: field.min, maxLength: field.max },
        maxItems: field.most,
      };
    case 'urls':
      return { type: 'array', items: url, maxItems: field.most };
    case 'file':
      return { type: 'string', format: 'uuid' };
    case 'files':
      return {
        type: 'array',
        items: { type: 'string', format: 'uuid' },
        uniqueItems: true,
        minItems: field.least,
        maxItems: field.most,
      };
    case 'resource':
      return { type: 'string', format: 'uuid' };
    case 'list':
      return {
        type: 'array',
        items: { ...objectOf(field.fields, { labels, dictionaries, path: `${key}.` }), ...exactlyOne(field) },
        minItems: field.least,
        maxItems: field.most,
      };
  }
}

const url: JsonSchema = { type: 'string', pattern: urlPattern, maxLength: 500 };

function exactlyOne({ exactlyOneOf }: ListField): JsonSchema {
  return exactlyOneOf ? { oneOf: exactlyOneOf.map((code) => ({ required: [code] })) } : {};
}

function timePattern(step: number): string {
  const minutes = Array.from({ length: 60 / step }, (_, index) => String(index * step).padStart(2, '0'));
  return `^([01][0-9]|2[0-3]):${step === 1 ? '[0-5][0-9]' : `(${minutes.join('|')})`}$`;
}

/** «Required if» becomes if-then; a companion of `other` is also refused where nobody chose it. */
function conditionsOf(field: FieldSpec): JsonSchema[] {
  if (typeof field.required === 'boolean') return [];
  const refused = field.type === 'text' && field.refusedOtherwise;
  return [
    {
      if: schemaOfCondition(field.required.when),
      then: { required: [field.code] },
      ...(refused && { else: { properties: { [field.code]: false } } }),
    },
  ];
}

function schemaOfCondition(condition: Condition): JsonSchema {
  const required = [condition.field];
  if ('given' in condition) return { required };
  if ('includes' in condition) {
    const contains = { const: condition.includes };
    return { required, properties: { [condition.field]: { type: 'array', contains } } };
  }
  return { required, properties: { [condition.field]: { enum: condition.is } } };
}
