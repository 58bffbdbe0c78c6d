import { consentText } from '#messages/consent.ru.ts';
import { giveConsent } from '#server/commands/give-consent.ts';
import { sendRequest } from '#server/commands/send-request.ts';
import type { Actor } from '#regulation/permissions.ts';
import { newCase } from './case.ts';
import { afterSending } from './client.ts';
import type { Planned } from './plan.ts';
import type { World } from './world.ts';
import type { Year } from './year.ts';

/** 3.1.1. The Client sends what was planned, with the consent at their first time, and thinks of what may come after. */
export async function send(year: Year, planned: Planned, at: Date): Promise<void> {
  const actor = year.world.students[planned.client] as Actor;
  await consent(year, actor, at);

  const { category } = planned;
  const card = cardOf(planned, year.world);
  const sent = await year.tally.act('sent', () => sendRequest(actor, { category, card }, { now: at }));
  if (!('result' in sent)) return;

  const one = newCase(planned, sent.result, actor);
  year.cases.set(one.number, one);
  afterSending(year, one, at);
}

async function consent({ consents, tally }: Year, actor: Actor, at: Date): Promise<void> {
  if (consents.has(actor.id)) return;
  consents.add(actor.id);
  await tally.act('consents', () => giveConsent(actor, { version: consentText.version }, { now: at }));
}

/** Puts in what only the University's own lists know: ids of the items, and of a room that fits. */
function cardOf({ title, serviceDate, eventDate, fields, items, wishesRoom, id }: Planned, world: World) {
  const fitting = world.rooms.filter(
    ({ building, type, capacity }) =>
      building === fields.building && type === fields.roomType && (capacity ?? 0) >= Number(fields.attendees),
  );
  const room = wishesRoom ? fitting[id % fitting.length] : undefined;
  const chosen = items?.map(({ item, quantity }) => ({ item: world.items[item], quantity }));

  return {
    title,
    about: 'Открытая встреча для студентов: знакомим первокурсников с клубом, ждём гостей.',
    serviceDate,
    ...(eventDate && { eventDate }),
    fields: { ...fields, ...(room && { room: room.id }), ...(chosen && { items: chosen }) },
    acceptLate: true,
    truthful: true,
  };
}
