import type { DictionaryName, FieldSpec, ResourceKind } from '#regulation/forms/field-spec.ts';
import type { TypedValues } from './typed.ts';
import { textOf } from './typed.ts';

/** A resource as far as a form shows it. */
export interface ListedResource {
  id: string;
  kind: ResourceKind;
  name: string;
  building: string | null;
  number: string | null;
  type: string | null;
  capacity: number | null;
  /** Items only: on hand and not reserved. */
  available?: number;
}

/** A file that was uploaded already. */
export interface ListedFile {
  id: string;
  name: string;
  size: number;
}

/** What the fields choose from; only the lists that a form needs have to be given. */
export interface FormLists {
  buildings?: readonly { code: string; name: string; address?: string }[];
  organisations?: readonly { code: string; name: string }[];
  resources?: readonly ListedResource[];
  files?: readonly ListedFile[];
}

/** One choice of a control; `note` stands small under its label. */
export interface Option {
  value: string;
  label: string;
  note?: string;
}

/** The rows of a dictionary as choices. */
export function dictionaryOptions(lists: FormLists, source: DictionaryName): Option[] {
  if (source === 'organisations')
    return (lists.organisations ?? []).map(({ code, name }) => ({ value: code, label: name }));
  return (lists.buildings ?? []).map(({ code, name, address }) => ({ value: code, label: name, note: address ?? '' }));
}

/** 3.2.3. The resources of a kind that fit what was typed beside them: rooms of the chosen building and type. */
export function fittingResources(lists: FormLists, kind: ResourceKind, values: TypedValues): ListedResource[] {
  const building = textOf(values.building);
  const type = textOf(values.roomType);

  return (lists.resources ?? []).filter(
    (one) =>
      one.kind === kind &&
      (kind !== 'room' || ((!building || one.building === building) && (!type || one.type === type))),
  );
}

/** Few choices that must be made are radio buttons, others a list. */
export function isRadio(spec: FieldSpec, count: number): boolean {
  return spec.required !== false && count <= 5;
}
