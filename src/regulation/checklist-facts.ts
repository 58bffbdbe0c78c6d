import type { Day } from './calendar.ts';
import type { Category } from './codes.ts';
import type { FormFacts, ResourceFacts } from './forms/facts.ts';
import type { FieldValues, FilePurpose } from './forms/field-spec.ts';

// prettier-ignore
export const checkCodes = [
  'fields_given', 'fields_missing', 'date_past', 'in_time', 'late', 'files',
  'room_fits', 'room_crowded', 'rooms_fit', 'no_room_fits', 'room_free', 'room_taken', 'rooms_free', 'no_room_free',
  'outside_hours', 'equipment_lacks', 'not_step_free', 'guests',
  'studio_free', 'studio_taken', 'studio_small', 'ready_soon',
  'layout_given', 'layout_missing', 'layout_help',
  'stock_enough', 'stock_short', 'items_unlisted',
  'vehicles_fit', 'no_vehicle_fits', 'vehicles_free', 'no_vehicle_free',
] as const;
export type CheckCode = (typeof checkCodes)[number];

/** R-4.6.3/1. One line of the review: what was looked at, and whether the Operator should look too. */
export interface Check {
  code: CheckCode;
  ok: boolean;
  params?: Record<string, unknown>;
}

/** A request as far as the review looks at it. */
export interface ReviewedCard {
  category: Category;
  serviceDate: Day;
  fields: FieldValues;
  files: readonly { purpose: FilePurpose }[];
  late: boolean;
  lateBy: number;
  submissionDeadline: Day;
}

/** A resource as the review looks at it. */
export interface ReviewedResource extends ResourceFacts {
  name: string;
  equipment: readonly string[];
  stepFree: boolean | null;
  /** Not promised to anybody at the time that is wished; true where no time is known. */
  free: boolean;
}

/** What was looked up for a review. */
export interface ReviewFacts extends Pick<FormFacts, 'now' | 'calendar' | 'buildings'> {
  resources: readonly ReviewedResource[];
}
