import { type Booking, bookingOf } from '#regulation/bookings.ts';
import { type Day, moscowDay, moscowTime } from '#regulation/calendar.ts';
import { answerPlaces, type AnswerPlace } from '#regulation/choosing/answer-places.ts';
import { spanOf } from '#regulation/choosing/day-spans.ts';
import { type NearMiss, nearMisses } from '#regulation/choosing/near-misses.ts';
import type { Wish } from '#regulation/choosing/wish.ts';
import type { FieldValues, ResourceKind } from '#regulation/forms/field-spec.ts';
import { numberIn, textIn } from '#regulation/forms/values.ts';
import type { Category } from '#regulation/codes.ts';
import type { Actor } from '#regulation/permissions.ts';
import { busyTimes } from '../db/busy-times.ts';
import { db } from '../db/database.ts';
import { dictionaries } from '../db/dictionaries.ts';
import { type Rival, rivalsOf } from '../db/rivals.ts';
import type { Card } from './card.ts';
import { type NamedPlace, placesOf, shownPlace } from './choosing/places.ts';

/** The time of the answer that is being written. */
export interface AnswerAsk {
  from?: string | undefined;
  to?: string | undefined;
  toDate?: Day | undefined;
  resource?: string | undefined;
}

export type AnswerChoice = NamedPlace & AnswerPlace & { rivals: Omit<Rival, 'agents' | 'resource' | 'request'>[] };

export interface AnswerChoices {
  places: AnswerChoice[];
  /** Another time of the picked place on the same day, where it is taken. */
  near: Omit<NearMiss, 'room'>[];
}

const kinds: Partial<Record<Category, ResourceKind>> = { rooms: 'room', media: 'studio', transport: 'vehicle' };

/** 3.2.3. What the Agent answers from: places at that time, free or busy, and who else wishes them; null where nothing is booked. */
export async function answerChoices(
  actor: Actor,
  card: Card,
  ask: AnswerAsk,
  now: Date,
): Promise<AnswerChoices | null> {
  const kind = kinds[card.category];
  const booking = kind ? bookingOf(card.category, card, { ...ask }) : null;
  if (!kind || !booking || booking.from >= booking.to) return null;

  const places = placesOf(await dictionaries(), kind);
  const ids = places.map(({ id }) => id);
  const wish = wishOf(card, booking, ask.resource);
  const [busy, rivals] = await Promise.all([
    busyTimes(db, ids, booking.during),
    rivalsOf(db, actor, { except: card.id, resources: ids, during: booking.during }, now),
  ]);
  const picked = places.filter(({ id }) => id === ask.resource);
  const whole = { from: dayStart(booking.from), to: dayStart(new Date(booking.to.getTime() + dayMs)) };
  const ofDay = picked.length > 0 && kind !== 'vehicle' ? await busyTimes(db, [ask.resource ?? ''], whole) : [];

  return {
    places: answerPlaces(wish, places, booking.during, busy).map((place) => ({
      ...shownPlace(places.find(({ id }) => id === place.id) as (typeof places)[number]),
      ...place,
      rivals: rivals
        .filter(({ resource }) => resource === place.id)
        .map(({ agents: _, resource: __, request: ___, ...rival }) => rival),
    })),
    near: nearMisses(wish, { places: picked, busy: ofDay, days: [], now }).map(({ room: _, ...one }) => one),
  };
}

/** The same with moments as texts: for a page and the API alike. */
export function choicesInText({ places, near }: AnswerChoices) {
  const inText = ({ from, to }: { from: Date; to: Date }) => ({ from: from.toISOString(), to: to.toISOString() });

  return {
    near,
    places: places.map(({ taken, rivals, ...place }) => ({
      ...place,
      taken: taken.map(inText),
      rivals: rivals.map((rival) => ({ ...rival, ...inText(rival) })),
    })),
  };
}

export type ChoicesInText = ReturnType<typeof choicesInText>;

const dayMs = 24 * 3_600_000;

function dayStart(moment: Date): Date {
  return new Date(`${moscowDay(moment)}T00:00:00+03:00`);
}

function wishOf(
  { fields, serviceDate }: Pick<Card, 'fields' | 'serviceDate'>,
  booking: Booking,
  picked?: string,
): Wish {
  const minutes = (a: Date, b: Date) => (a.getTime() - b.getTime()) / 60_000;
  const list = (value: unknown) => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []);
  const isOneDay = moscowDay(booking.from) === moscowDay(booking.to);

  return {
    day: serviceDate,
    times: isOneDay ? spanOf(moscowTime(booking.from), moscowTime(booking.to)) : null,
    before: minutes(booking.from, booking.during.from),
    after: minutes(booking.during.to, booking.to),
    building: textIn(fields, 'building'),
    type: textIn(fields, 'roomType'),
    people: peopleOf(fields),
    equipment: list(fields.equipment),
    stepFree: list(fields.accessibility).includes('step_free'),
    picked: picked ?? null,
  };
}

function peopleOf(fields: FieldValues): number | null {
  return numberIn(fields, 'attendees') ?? numberIn(fields, 'passengers') ?? numberIn(fields, 'people');
}
