import { type Calendar, type Day, moscowDay, moscowMoment } from '../calendar.ts';
import type { Week } from '../opening-hours.ts';
import type { FieldValues, FilePurpose, ResourceKind } from './field-spec.ts';

/** A card as far as the rules of its form look at it. */
export interface CardToCheck {
  serviceDate: Day;
  eventDate?: Day | null;
  fields: FieldValues;
  files?: readonly string[];
}

/** A resource as far as the rules look at it; `available` is asked of items only. */
export interface ResourceFacts {
  id: string;
  kind: ResourceKind;
  building: string | null;
  type: string | null;
  capacity: number | null;
  opens: string | null;
  closes: string | null;
  week?: Week | null | undefined;
  /** Of a studio: bookings begin every so many minutes from its opening. */
  slotMinutes?: number | null | undefined;
  available?: number;
}

/** What the caller looked up. */
export interface FormFacts {
  now: Date;
  calendar: Calendar;
  buildings: readonly { code: string; opens: string; closes: string; week?: Week | null | undefined }[];
  /** All rooms, studios and vehicles, and at least the items that the form names. */
  resources: readonly ResourceFacts[];
  /** Files that the sender may use, by id. Left out: files are not checked here. */
  files?: ReadonlyMap<string, { purpose: FilePurpose }>;
  /** The wished room has a booking at that time. */
  roomTaken?: boolean;
  /** Staff correct a card whose day has come: what is past is not an error then. */
  pastAllowed?: boolean;
}

/** Days ahead that a date of a card may lie (R-4.1.1/5). */
export const daysAhead = 365;

/** Whether a moment of the card has passed; a whole day that has passed is the date's own error. */
export function hasPassed(day: Day, time: string, { now, pastAllowed }: FormFacts): boolean {
  return !pastAllowed && day === moscowDay(now) && moscowMoment(day, time) <= now;
}
