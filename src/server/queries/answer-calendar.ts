import { placeOf } from '#messages/answer-summary.ts';
import type { Forms } from '#messages/form-texts.ts';
import { answerTimes } from '#regulation/answer-times.ts';
import type { EventName } from '#regulation/codes.ts';
import type { FieldValues } from '#regulation/forms/field-spec.ts';
import { textIn } from '#regulation/forms/values.ts';
import type { Actor } from '#regulation/permissions.ts';
import { isPromiseKept } from '#regulation/promise.ts';
import { now as clock } from '../clock.ts';
import { db } from '../db/database.ts';
import { placeById } from '../db/place-by-id.ts';
import { env } from '../env.ts';
import { NotFound } from '../errors.ts';
import type { CalendarEntry } from '../ics/write-calendar.ts';
import { latinNumber } from '../number.ts';
import { requestCard } from './card.ts';

/** After these the promise of an answer is another one, or none. */
const changing: EventName[] = [
  'answered',
  'answer_taken_back',
  'edited',
  'completed',
  'refused',
  'closed',
  'reopened',
  'withdrawn',
];

/**
 * 3.2.3. What the Client was promised, as an entry of a calendar; cancelled once it is freed. NotFound for others, and where
 * nothing was ever promised for a time.
 */
export async function answerCalendar(
  actor: Actor,
  number: string,
  forms: Forms,
  now = clock(),
): Promise<CalendarEntry> {
  const card = await requestCard(actor, number, now);
  if (card.client.id !== actor.id) throw new NotFound();

  const steps = await db
    .selectFrom('history')
    .select(['event', 'details', 'at'])
    .where('request', '=', card.id)
    .where('event', 'in', changing)
    .orderBy('id')
    .execute();
  const answered = steps.findLast(({ event }) => event === 'answered')?.details;
  const given = (card.answer ?? answered ?? {}) as { result?: FieldValues; summary?: string };
  const times = given.result && answerTimes(card.category, card, given.result);
  if (!given.result || !times) throw new NotFound();

  return {
    uid: card.id,
    sequence: steps.length - 1,
    changedAt: steps.at(-1)?.at ?? card.submittedAt,
    times,
    title: card.title,
    place: (await whereIs(given.result, forms)) || null,
    text: [card.number, given.summary, textIn(given.result, 'contact')].filter(Boolean).join('\n'),
    url: `${env.ORIGIN}${env.BASE_PATH}/requests/${latinNumber(card.number)}`,
    isCancelled: !isPromiseKept(card),
  };
}

/** As a map finds it: the room, its building, the address; else the place in words. */
async function whereIs(result: FieldValues, forms: Forms): Promise<string> {
  const found = await placeById(textIn(result, 'resource'));
  const inWords = textIn(result, 'place');
  if (!found || found.kind === 'vehicle') return inWords ?? '';

  return [placeOf(forms, { ...found, building: null }), found.building?.name, found.building?.address]
    .filter(Boolean)
    .join(', ');
}
