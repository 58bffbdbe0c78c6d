import { bookingOf, type Period } from './bookings.ts';
import { moscowDay, moscowMoment } from './calendar.ts';
import { categorySpecs } from './categories.ts';
import type { Check, CheckCode, ReviewedCard, ReviewFacts } from './checklist-facts.ts';
import { placeChecks, stockChecks, studioChecks, vehicleChecks } from './checklist-of-category.ts';
import { warnings } from './form-warnings.ts';
import { isGiven, isRequired } from './forms/field-spec.ts';
import { textIn, timeIn } from './forms/values.ts';

export { type Check, type CheckCode, checkCodes, type ReviewedCard, type ReviewFacts } from './checklist-facts.ts';

/** R-4.6.3/1, 3.2.2. The checklist of a category, filled by the service where it can; the Operator decides. */
export function checklist(card: ReviewedCard, facts: ReviewFacts): Check[] {
  return [...completeness(card), ...dates(card, facts.now), ...ofCategory(card, facts), ...attached(card)];
}

/** The time for which a resource has to be free; for a trip the moment of departure. Null where nothing is booked. */
export function wishedTime({
  category,
  serviceDate,
  fields,
}: Pick<ReviewedCard, 'category' | 'serviceDate' | 'fields'>): Period | null {
  if (category === 'rooms' || category === 'media') {
    const isWhole = timeIn(fields, 'from') !== null && timeIn(fields, 'to') !== null;
    const during = isWhole ? bookingOf(category, { serviceDate, fields })?.during : undefined;
    return during && during.from < during.to ? during : null;
  }

  const departure = category === 'transport' ? timeIn(fields, 'departureTime') : null;
  if (!departure) return null;
  const from = moscowMoment(serviceDate, departure);
  return { from, to: new Date(from.getTime() + 60_000) };
}

// prettier-ignore
const nothingFits: readonly CheckCode[] = [
  'no_room_fits', 'no_room_free', 'studio_taken', 'no_vehicle_fits', 'no_vehicle_free', 'stock_short',
];

/** R-4.5.1/2. What speaks for «Невозможно исполнить»: no room, no vehicle, no stock is no ground to refuse. */
export function cannotBeDone(checks: readonly Check[]): Check | null {
  return checks.find(({ code }) => nothingFits.includes(code)) ?? null;
}

function completeness({ category, fields }: ReviewedCard): Check[] {
  const missing = categorySpecs[category].fields
    .filter((field) => isRequired(field, fields) && !isGiven(fields[field.code]))
    .map(({ code }) => code);

  return missing.length === 0
    ? [{ code: 'fields_given', ok: true }]
    : [{ code: 'fields_missing', ok: false, params: { fields: missing } }];
}

function dates({ serviceDate, late, lateBy, submissionDeadline }: ReviewedCard, now: Date): Check[] {
  const sent: Check = late
    ? { code: 'late', ok: false, params: { lateBy, deadline: submissionDeadline } }
    : { code: 'in_time', ok: true, params: { deadline: submissionDeadline } };

  return serviceDate < moscowDay(now)
    ? [sent, { code: 'date_past', ok: false, params: { date: serviceDate } }]
    : [sent];
}

function ofCategory(card: ReviewedCard, facts: ReviewFacts): Check[] {
  switch (card.category) {
    case 'rooms':
      return [...placeChecks(card, facts.resources), ...told(card, facts, ['outside_hours'])];
    case 'media':
      return [...studioChecks(facts.resources), ...told(card, facts, ['studio_small', 'ready_soon'])];
    case 'printing':
      return layoutChecks(card);
    case 'souvenirs':
      return stockChecks(card, facts.resources);
    case 'transport':
      return vehicleChecks(card, facts.resources);
    case 'information':
      return [];
  }
}

/** What the Client was warned of before sending stays worth a look. */
function told(
  { category, serviceDate, fields }: ReviewedCard,
  facts: ReviewFacts,
  codes: readonly ('outside_hours' | 'studio_small' | 'ready_soon')[],
): Check[] {
  return warnings(category, { serviceDate, fields }, facts).flatMap(({ code, params }): Check[] => {
    const known = codes.find((one) => one === code);
    return known ? [{ code: known, ok: false, ...(params && { params }) }] : [];
  });
}

function layoutChecks({ fields, files }: ReviewedCard): Check[] {
  const count = files.filter(({ purpose }) => purpose === 'layout').length;
  if (textIn(fields, 'layout') === 'help') return [{ code: 'layout_help', ok: false }];
  return count > 0 ? [{ code: 'layout_given', ok: true, params: { count } }] : [{ code: 'layout_missing', ok: false }];
}

function attached({ files }: ReviewedCard): Check[] {
  const count = files.filter(({ purpose }) => purpose !== 'layout').length;
  return count > 0 ? [{ code: 'files', ok: true, params: { count } }] : [];
}
