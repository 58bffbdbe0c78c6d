import { sql } from 'kysely';
import { placeOf } from '#messages/answer-summary.ts';
import { feeds as en } from '#messages/en/feeds.ts';
import { feeds as ru } from '#messages/ru/feeds.ts';
import { forms as enForms } from '#messages/en/forms.ts';
import { forms as ruForms } from '#messages/ru/forms.ts';
import { isAgent, isOperator } from '#regulation/permissions.ts';
import type { Actor } from '#regulation/permissions.ts';
import { hashOf } from '../auth/secrets.ts';
import { personById } from '../auth/sessions.ts';
import { now as clock } from '../clock.ts';
import { db } from '../db/database.ts';
import { dictionaries, namedResources } from '../db/dictionaries.ts';
import { env } from '../env.ts';
import type { CalendarEntry } from '../ics/write-calendar.ts';
import { latinNumber } from '../number.ts';

const dayMs = 86_400_000;
const [daysBack, daysAhead, most] = [31, 366, 2000];

/** 4.3.1. The open calendar addresses of this person: what each tells and when it was last read, never the address. */
export function myFeeds(actor: Actor) {
  return db
    .selectFrom('feeds')
    .leftJoin('resources', 'resources.id', 'feeds.resource')
    .select([
      'feeds.id',
      'resource',
      'opened_at',
      'read_at',
      'resources.name',
      'resources.number',
      'resources.building',
    ])
    .where('person', '=', actor.id)
    .where('closed_at', 'is', null)
    .orderBy(sql`feeds.resource nulls first`)
    .orderBy('opened_at')
    .execute();
}

export type OpenFeed = NonNullable<Awaited<ReturnType<typeof feedBySecret>>>;

/** The feed behind a secret address; null where there is none, or its person is not of the staff any more. */
export async function feedBySecret(secret: string) {
  const found = await db
    .selectFrom('feeds')
    .select(['id', 'person', 'resource', 'lang'])
    .where('token', '=', hashOf(secret))
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  const person = found && (await personById(found.person));

  return found && person && (isAgent(person) || isOperator(person)) ? found : null;
}

/**
 * 3.2.3, 1.6. What a feed tells: of the own requests, or of one resource, the confirmed bookings (of a resource the blocks of
 * the house too), a month back and a year ahead. The event and its number say enough: nobody's name, phone or text.
 */
export async function feedEntries(feed: OpenFeed, now = clock()): Promise<{ name: string; entries: CalendarEntry[] }> {
  const { resource, person, lang } = feed;
  const [words, forms] = lang === 'en' ? [en, enForms] : [ru, ruForms];
  const places = new Map(namedResources(await dictionaries()).map((one) => [one.id, placeOf(forms, one)]));
  const rows = await db
    .selectFrom('bookings')
    .leftJoin('requests', 'requests.id', 'bookings.request')
    .select(['bookings.id', 'bookings.resource', 'from', 'to', 'note', 'bookings.version', 'bookings.created_at'])
    .select(['requests.id as request', 'number', 'title', 'requests.version as changes'])
    .where('state', 'in', resource ? ['confirmed', 'held'] : ['confirmed'])
    .where('to', '>', new Date(now.getTime() - daysBack * dayMs))
    .where('from', '<', new Date(now.getTime() + daysAhead * dayMs))
    .where((eb) =>
      resource
        ? eb('bookings.resource', '=', resource)
        : eb.exists(
            eb
              .selectFrom('assignments')
              .select('assignments.person')
              .whereRef('assignments.request', '=', 'requests.id')
              .where('assignments.person', '=', person)
              .where('assignments.until', 'is', null),
          ),
    )
    .orderBy('from')
    .limit(sql.lit(most))
    .execute();

  return {
    name: resource ? words.nameOf(places.get(resource) ?? '') : words.nameOfWork,
    entries: rows.map((row) => ({
      uid: row.request ?? row.id,
      sequence: row.changes ?? row.version,
      changedAt: row.created_at,
      times: { from: row.from, to: row.to },
      title: row.title ?? row.note ?? words.house,
      place: places.get(row.resource) ?? null,
      text: row.number,
      url: row.number && `${env.ORIGIN}${env.BASE_PATH}/requests/${latinNumber(row.number)}`,
    })),
  };
}
