import { commonFields } from './common.ts';
import type { FieldSpec } from './field-spec.ts';

const codes = ['title', 'about', 'eventDate', 'eventTime', 'organisation', 'organisationOther', 'phone'];

/** 4.1.1. What an event with several needs says once for all of them; its day is asked, each need has one of its own. */
export const eventFields: readonly FieldSpec[] = commonFields
  .filter(({ code }) => codes.includes(code))
  .map((spec) => (spec.code === 'eventDate' ? { ...spec, required: true } : spec));
