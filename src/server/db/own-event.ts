import type { Selectable } from 'kysely';
import { categorySpecs } from '#regulation/categories.ts';
import type { Category } from '#regulation/codes.ts';
import { eventFields } from '#regulation/forms/event.ts';
import type { FieldValues } from '#regulation/forms/field-spec.ts';
import type { Actor } from '#regulation/permissions.ts';
import { NotFound } from '../errors.ts';
import type { Db, Trx } from './database.ts';
import type { Database } from './schema.ts';

export type EventRow = Selectable<Database['events']>;

/** 2.2/2. An event of this person, locked where an action changes it; NotFound where it is not theirs. */
export async function ownEvent(source: Db | Trx, actor: Actor, id: string, lock = false): Promise<EventRow> {
  const found = await source
    .selectFrom('events')
    .selectAll()
    .where('id', '=', id)
    .where('client', '=', actor.id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();

  if (!found) throw new NotFound();
  return found;
}

/**
 * 4.1.1. The card of a need with what its event says for it, whatever stood there; a booking has the day and time of its
 * own.
 */
export function inEvent(card: FieldValues, event: EventRow, category: Category): FieldValues {
  const own = Object.entries(card).filter(([code]) => !eventFields.some((spec) => spec.code === code));
  const isSameDay = categorySpecs[category].eventDate === 'same';
  const said = {
    title: event.title,
    about: event.about,
    organisation: event.organisation ?? (event.organisation_other ? 'other' : null),
    organisationOther: event.organisation_other,
    phone: event.phone,
    ...(!isSameDay && { eventDate: event.event_date, eventTime: event.event_time }),
  };

  return Object.fromEntries([...own, ...Object.entries(said).filter(([, value]) => value !== null)]);
}
