/** What a condition looks at: another field of the same form that has one of the values, includes a choice, or is given at all. */
export type Condition =
  | { field: string; is: readonly (string | boolean)[] }
  | { field: string; includes: string }
  | { field: string; given: true };

/** The step of the page a field stands on; `answer` is the form of the staff's answer. */
export type Group = 'main' | 'details' | 'answer';

/** What a file is uploaded for; decides its types and size. */
export type FilePurpose = 'attachment' | 'layout' | 'image' | 'photo';

export type ResourceKind = 'room' | 'studio' | 'vehicle' | 'item';

/** Dictionaries that the Operator edits; their codes are known to the server only. */
export type DictionaryName = 'buildings' | 'organisations';

interface BaseField {
  code: string;
  required: boolean | { when: Condition };
  group: Group;
}

/** Text, its trimmed length in characters. */
export interface TextField extends BaseField {
  type: 'text';
  min: number;
  max: number;
  multiline?: true;
  /** A companion of a choice `other`: refused when its condition is not met. */
  refusedOtherwise?: true;
}

export interface IntegerField extends BaseField {
  type: 'integer';
  min: number;
  max: number;
  step?: number;
  unit?: 'people' | 'pieces' | 'mm' | 'minutes';
  default?: number;
  /** Few values with a label each, shown as a choice. */
  labelled?: true;
}

/** Moscow time `HH:MM`, `step` in minutes from midnight. */
export interface TimeField extends BaseField {
  type: 'time';
  step: number;
}

/** One code of `choices`, or of a dictionary. */
export interface ChoiceField extends BaseField {
  type: 'choice';
  choices: readonly string[] | { source: DictionaryName };
}

/** Several codes without repeats. */
export interface ChoicesField extends BaseField {
  type: 'choices';
  choices: readonly string[];
  least?: number;
}

export interface TextsField extends BaseField {
  type: 'texts';
  min: number;
  max: number;
  most: number;
}

export interface UrlsField extends BaseField {
  type: 'urls';
  most: number;
}

export interface FileField extends BaseField {
  type: 'file';
  purpose: FilePurpose;
}

export interface FilesField extends BaseField {
  type: 'files';
  purpose: FilePurpose;
  least: number;
  most: number;
}

export interface ResourceField extends BaseField {
  type: 'resource';
  kind: ResourceKind;
}

/** A list of small objects; of the fields in `exactlyOneOf` each object has just one. */
export interface ListField extends BaseField {
  type: 'list';
  fields: readonly FieldSpec[];
  least: number;
  most: number;
  exactlyOneOf?: readonly string[];
}

/** A date, a tick that must be set, a yes or no, a phone, or an https address. */
export interface PlainField extends BaseField {
  type: 'date' | 'tick' | 'boolean' | 'phone' | 'url';
}

/** One field of a form: the schema of the API, the check on the server and the control of the page are made from it. */
export type FieldSpec =
  | TextField
  | IntegerField
  | TimeField
  | ChoiceField
  | ChoicesField
  | TextsField
  | UrlsField
  | FileField
  | FilesField
  | ResourceField
  | ListField
  | PlainField;

/** The values of a form by the codes of its fields. */
export type FieldValues = Record<string, unknown>;

/** The text that says what a choice `other` is: required with it, refused without it. */
export function otherText(choice: string, group: Group, several: boolean): TextField {
  const when: Condition = several ? { field: choice, includes: 'other' } : { field: choice, is: ['other'] };
  return { code: `${choice}Other`, type: 'text', min: 2, max: 150, required: { when }, group, refusedOtherwise: true };
}

/** Whether a condition holds for these values. */
export function holds(condition: Condition, values: FieldValues): boolean {
  const value = values[condition.field];
  if ('given' in condition) return isGiven(value);
  if ('includes' in condition) return Array.isArray(value) && value.includes(condition.includes);
  return condition.is.some((one) => one === value);
}

/** Whether a field must be filled, the other values being as they are. */
export function isRequired(field: FieldSpec, values: FieldValues): boolean {
  return typeof field.required === 'boolean' ? field.required : holds(field.required.when, values);
}

/** Whether something was filled in: an empty text, list or null is nothing. */
export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
}
