import { equipment, roomTypes, vehicleTypes } from '../forms/choices.ts';
import type { ResourceKind } from '../forms/field-spec.ts';
import { weekdaysFromMonday } from '../opening-hours.ts';
import { units } from '../stock.ts';

/** codes 5. What the Operator keeps in the catalogue: buildings and the kinds of resources. */
export const catalogueKinds = ['building', 'room', 'studio', 'vehicle', 'item'] as const satisfies (
  'building' | ResourceKind
)[];
export type CatalogueKind = (typeof catalogueKinds)[number];

interface Base {
  code: string;
  required?: true;
}

/** One property of an entry: its form, its column in a file and its check are made from it. */
export type CatalogueField =
  | (Base & { type: 'text'; min: number; max: number })
  | (Base & { type: 'integer'; min: number; max: number })
  | (Base & { type: 'choice'; choices: readonly string[] })
  | (Base & { type: 'choices'; choices: readonly string[] })
  | (Base & { type: 'texts'; most: number; max: number })
  | (Base & { type: 'flag' | 'building' | 'hours' });

const week: CatalogueField[] = weekdaysFromMonday.map((day) => ({ code: `week.${day}`, type: 'hours' }));
const name: CatalogueField = { code: 'name', type: 'text', min: 2, max: 100, required: true };
const building: CatalogueField = { code: 'building', type: 'building', required: true };
const number: CatalogueField = { code: 'number', type: 'text', min: 1, max: 20, required: true };

function seats(max: number): CatalogueField {
  return { code: 'capacity', type: 'integer', min: 1, max, required: true };
}

/** 3.2.3, codes 5. The properties of each kind, as they stand in the form. */
export const catalogueFields: Record<CatalogueKind, readonly CatalogueField[]> = {
  building: [name, { code: 'address', type: 'text', min: 3, max: 200, required: true }, ...week],
  room: [
    building,
    number,
    { code: 'name', type: 'text', min: 2, max: 100 },
    { code: 'type', type: 'choice', choices: roomTypes, required: true },
    seats(5000),
    { code: 'equipment', type: 'choices', choices: equipment },
    { code: 'stepFree', type: 'flag' },
  ],
  studio: [
    building,
    number,
    name,
    seats(100),
    ...week,
    { code: 'slotMinutes', type: 'choice', choices: ['30', '60', '90', '120'], required: true },
    { code: 'crew', type: 'texts', most: 20, max: 100 },
  ],
  vehicle: [name, { code: 'type', type: 'choice', choices: vehicleTypes, required: true }, seats(100)],
  item: [
    name,
    { code: 'unit', type: 'choice', choices: units, required: true },
    { code: 'minimum', type: 'integer', min: 0, max: 100_000 },
  ],
};

/** What a file brings beside them: how much of an item was counted. */
export const countedField: CatalogueField = { code: 'onHand', type: 'integer', min: 0, max: 1_000_000 };
