import { Readable } from 'node:stream';
import { addDays, type Day, moscowDay } from '#regulation/calendar.ts';
import type { Category, Role } from '#regulation/codes.ts';
import type { FilePurpose } from '#regulation/forms/field-spec.ts';
import type { ServiceSettings } from '#regulation/settings.ts';
import type { Person } from '#server/auth/sessions.ts';
import { personByEmail } from '#server/auth/sessions.ts';
import { acceptRequest } from '#server/commands/accept-request.ts';
import { answerRequest } from '#server/commands/answer-request.ts';
import { giveConsent } from '#server/commands/give-consent.ts';
import { keepFile } from '#server/commands/keep-file.ts';
import { sendRequest } from '#server/commands/send-request.ts';
import { db } from '#server/db/database.ts';
import { forgetDictionaries } from '#server/db/dictionaries.ts';
import { loadCalendar } from '#server/db/load-calendar.ts';
import { forgetSettings } from '#server/db/settings.ts';
import { loadPlaces } from '#server/demo/load-places.ts';
import { checkReceived, receive } from '#server/files/arrive.ts';
import { consentText } from '#messages/consent.ru.ts';

let filled: Promise<void> | undefined;

/** The calendar and the places of the demonstration, once per database. */
export function fillPlaces(): Promise<void> {
  filled ??= (async () => {
    await loadCalendar();
    await db.transaction().execute((trx) => loadPlaces(trx));
  })();
  return filled;
}

let counter = 0;

interface PersonSpec {
  kind?: Person['kind'];
  roles?: Exclude<Role, 'client'>[];
  name?: string;
  email?: string;
  specialisations?: Category[];
  consent?: boolean;
}

/** A person in the database; a student unless said otherwise. */
export async function aPerson({ kind = 'student', roles = [], specialisations = [], ...spec }: PersonSpec = {}) {
  await fillPlaces();
  counter += 1;
  const email = spec.email ?? `person${counter}@test.test`;
  const { id } = await db
    .insertInto('people')
    .values({ email, name: spec.name ?? `Человек ${counter}`, kind, unit: 'Институт', subject: null })
    .returning('id')
    .executeTakeFirstOrThrow();

  for (const role of roles) await db.insertInto('roles').values({ person: id, role }).execute();
  for (const category of specialisations)
    await db.insertInto('specialisations').values({ person: id, category }).execute();

  const person = (await personByEmail(email)) as Person;
  if (kind === 'student' && spec.consent !== false) await giveConsent(person, { version: consentText.version });
  return person;
}

export const aStudent = (spec: PersonSpec = {}) => aPerson({ kind: 'student', ...spec });
export const anOperator = (spec: PersonSpec = {}) => aPerson({ kind: 'employee', roles: ['operator'], ...spec });
export const anAgent = (spec: PersonSpec = {}) => aPerson({ kind: 'employee', roles: ['agent'], ...spec });

/** A resource's id by its number or name (`214`, `Кружка белая`). */
export async function resourceId(name: string): Promise<string> {
  await fillPlaces();
  const found = await db
    .selectFrom('resources')
    .select('id')
    .where((eb) => eb.or([eb('number', '=', name), eb('name', '=', name)]))
    .executeTakeFirstOrThrow();
  return found.id;
}

/** Monday 7 December 2026, 10:00 in Moscow: the present of most tests. */
export const present = new Date('2026-12-07T07:00:00.000Z');

/** A day that many days after the present of the tests. */
export function dayAhead(days: number, from = present): Day {
  return addDays(moscowDay(from), days);
}

export interface Ask {
  client?: Person;
  category?: Category;
  serviceDate?: Day;
  fields?: Record<string, unknown>;
  now?: Date;
  [property: string]: unknown;
}

/** The smallest right fields of each category; a trip, a booking and a print run that nothing is wrong with. */
export const rightFields: Record<Category, Record<string, unknown>> = {
  rooms: { building: 'main', roomType: 'classroom', from: '18:00', to: '21:00', attendees: 30, guests: 0 },
  media: { service: 'studio', from: '12:00', to: '14:00', task: 'Снимаем короткий ролик о клубе сами.', people: 4 },
  printing: {
    product: 'poster',
    format: 'a3',
    quantity: 20,
    colour: 'colour',
    sides: 1,
    layout: 'help',
    layoutText: 'Вечер настольных игр, аудитория 214',
  },
  souvenirs: { items: [{ name: 'Медали', quantity: 3 }], audience: ['winners'] },
  transport: {
    origin: 'Учебный проезд, 4',
    destination: 'Дворец спорта',
    departureTime: '10:00',
    passengers: 15,
    hasLuggage: false,
    returnTrip: false,
  },
  information: {
    channels: ['site'],
    headline: 'Вечер настольных игр',
    text: 'Клуб настольных игр приглашает на открытый вечер в Главном корпусе, вход свободный.',
    rights: true,
  },
};

/** What is sent: a right card, changed where a test wants. */
export function aCard({ serviceDate = dayAhead(14), fields, category = 'rooms', ...rest }: Ask = {}) {
  return {
    title: 'Вечер настольных игр',
    about: 'Открытая встреча клуба: играем и знакомим первокурсников с играми.',
    serviceDate,
    fields: { ...rightFields[category], ...fields },
    truthful: true,
    ...rest,
  };
}

/** A sent request of a student; `now` is the moment of sending. */
export async function aRequest({ client, category = 'rooms', now = present, ...ask }: Ask = {}) {
  const student = client ?? (await aStudent());
  const { id, number } = await sendRequest(student, { category, card: aCard({ category, ...ask }) }, { now });

  return { id, number, client: student };
}

/** A request that is «На рассмотрении» with an Agent in the lead. */
export async function anAcceptedRequest(ask: Ask & { agent?: Person; operator?: Person } = {}) {
  const { agent: givenAgent, operator: givenOperator, ...rest } = ask;
  const request = await aRequest(rest);
  const agent = givenAgent ?? (await anAgent());
  const operator = givenOperator ?? (await anOperator());
  await acceptRequest(
    operator,
    { number: request.number, lead: agent.email, lateReason: 'Успеваем' },
    { now: rest.now ?? present },
  );

  return { ...request, agent, operator };
}

/** A request that is «В работе»: auditorium 214 is promised. */
export async function anAnsweredRequest(ask: Parameters<typeof anAcceptedRequest>[0] = {}) {
  const request = await anAcceptedRequest(ask);
  const result = { resource: await resourceId('214'), from: '18:00', to: '21:00' };
  await answerRequest(request.agent, { number: request.number, result }, { now: ask.now ?? present });

  return request;
}

let days = 0;

/** A day of the year after the present on which no test of this file has booked anything yet. */
export function aFreeDay(): Day {
  days += 1;
  return dayAhead(60 + days);
}

/** «В работе», on a day of its own, so that no other request of the file wants the room. */
export const aPromisedRequest = (ask: Parameters<typeof anAcceptedRequest>[0] = {}) =>
  anAnsweredRequest({ serviceDate: aFreeDay(), ...ask });

/** The moment that many days after the present of the tests. */
export function daysLater(count: number, from = present): { now: Date } {
  return { now: new Date(from.getTime() + count * 86_400_000) };
}

/** Puts settings of the service in force, or takes them all back. */
export async function setService(values: Partial<ServiceSettings>): Promise<void> {
  const value = JSON.stringify(values);
  await db
    .insertInto('settings')
    .values({ name: 'service', value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
  forgetSettings();
}

/** Bytes as a file that arrived and was kept; `name` and content decide whether it is taken. */
export async function aFile(
  owner: Person,
  { name = 'Афиша.pdf', purpose = 'attachment' as FilePurpose, bytes = '%PDF-1.4\n%%EOF\n' as string | Buffer } = {},
) {
  const received = await receive(Readable.from([Buffer.from(bytes)]), name, purpose);
  return keepFile(owner, { arrived: await checkReceived(received, purpose), purpose }, { now: present });
}

/** Stage, waiting and the rest of a request's row. */
export function rowOf(id: string) {
  return db.selectFrom('requests').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}

/** The last thing that the history tells. */
export function lastEvent(id: string) {
  return db
    .selectFrom('history')
    .selectAll()
    .where('request', '=', id)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
}

/** Everything the history tells, oldest first. */
export function eventsOf(id: string) {
  return db.selectFrom('history').selectAll().where('request', '=', id).orderBy('id').execute();
}

/** The thread as it is kept. */
export function messagesOf(id: string) {
  return db.selectFrom('messages').selectAll().where('request', '=', id).orderBy('position').execute();
}

/** The states of what a request has booked, oldest first. */
export async function bookingsOf(id: string): Promise<string[]> {
  const rows = await db
    .selectFrom('bookings')
    .select('state')
    .where('request', '=', id)
    .orderBy('created_at')
    .execute();
  return rows.map(({ state }) => state);
}

/** What there is of an item, and what of it is promised. */
export function stockOf(item: string) {
  return db.selectFrom('resources').select(['on_hand', 'reserved']).where('id', '=', item).executeTakeFirstOrThrow();
}

let items = 0;

/** An item of the stock that no other test knows, with so many pieces received. */
export async function anItem(onHand: number, minimum: number | null = null): Promise<string> {
  await fillPlaces();
  items += 1;
  const { id } = await db
    .insertInto('resources')
    .values({ kind: 'item', name: `Сувенир № ${items}`, unit: 'piece', minimum })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (onHand > 0) {
    await db
      .insertInto('stock_movements')
      .values({ resource: id, kind: 'received', on_hand: onHand, reserved: 0, at: present })
      .execute();
  }
  forgetDictionaries();
  return id;
}
