import { describe, expect, test } from 'vitest';
import { type categories } from '#regulation/codes.ts';
import { RuleError } from '#regulation/rule-error.ts';
import {
  aCard,
  aFile,
  anAgent,
  anOperator,
  aPerson,
  aRequest,
  aStudent,
  dayAhead,
  daysLater,
  present,
  rightFields,
} from '../../../test/factories.ts';
import type { Person } from '../auth/sessions.ts';
import { db } from '../db/database.ts';
import { problemOf } from '../problem.ts';
import { requestCard } from '../queries/card.ts';
import { draftOf, myDrafts } from '../queries/drafts.ts';
import { eventPage, myEvents, siblingsOf } from '../queries/events.ts';
import { agentSuggestions } from '../queries/suggestions.ts';
import { acceptRequest } from './accept-request.ts';
import { addNeed } from './add-need.ts';
import { changeEvent } from './change-event.ts';
import { closeRequest } from './close-request.ts';
import { createEvent } from './create-event.ts';
import { deleteEvent } from './delete-event.ts';
import { sendEvent } from './send-event.ts';

const at = { now: present };
const eventDate = dayAhead(20);
const common = {
  title: 'Фестиваль игр',
  about: 'Большой открытый фестиваль настольных игр для всех институтов.',
  eventDate,
  eventTime: '12:00',
  organisation: 'board_games',
};

async function anEvent(wanted = ['rooms', 'printing'] as (typeof categories)[number][], client?: Person) {
  const student = client ?? (await aStudent());
  const { id } = await createEvent(student, { card: common, categories: wanted }, at);
  const drafts = await db.selectFrom('drafts').selectAll().where('event', '=', id).orderBy('category').execute();
  return { client: student, id, drafts };
}

/** What a page sends of a draft: its own values, all else comes from the event. */
function needOf({ id, category }: { id: string; category: (typeof categories)[number] }, more: object = {}) {
  const { serviceDate, fields } = aCard({ category, serviceDate: eventDate });
  return { draft: id, category, card: { serviceDate, fields, truthful: true, ...more } };
}

describe('4.1.1 an event with several needs', () => {
  test('what is the same is said once, each need has a draft on its day', async () => {
    const { client, id, drafts } = await anEvent(['rooms', 'printing', 'rooms']);
    expect(drafts.map(({ category }) => category)).toEqual(['printing', 'rooms']);
    expect(await myDrafts(client)).toEqual([]);
    const [printing, rooms] = drafts;

    expect((await draftOf(client, printing!.id)).content).toMatchObject({ ...common, serviceDate: eventDate });
    const { content } = await draftOf(client, rooms!.id);
    expect(content).toMatchObject({ title: common.title, serviceDate: eventDate });
    expect(content).not.toHaveProperty('eventDate');
    expect(await myEvents(client)).toMatchObject([{ id, readiness: { confirmed: 0, total: 2, unsent: 2 } }]);
  });

  test('changed for all that is not sent; a need on a day of its own keeps it', async () => {
    const { client, id, drafts } = await anEvent();
    const [printing, rooms] = drafts;
    const own = JSON.stringify({ serviceDate: dayAhead(15), step: 'details', phone: '+74990000000' });
    await db.updateTable('drafts').set({ content: own }).where('id', '=', printing!.id).execute();
    await changeEvent(client, { event: id, card: { ...common, title: 'Другое', eventDate: dayAhead(25) } }, at);

    expect((await draftOf(client, printing!.id)).content).toMatchObject({ title: 'Другое', serviceDate: dayAhead(15) });
    expect((await draftOf(client, printing!.id)).content).not.toHaveProperty('phone');
    expect((await draftOf(client, rooms!.id)).content).toMatchObject({ title: 'Другое', serviceDate: dayAhead(25) });
  });

  test('every wrong field is named; an event of others is not there', async () => {
    const client = await aStudent();
    const wrong = { card: { ...common, title: 'Ве', eventDate: undefined }, categories: ['rooms' as const] };
    await expect(createEvent(client, wrong, at)).rejects.toMatchObject({
      details: { errors: [{ field: 'title' }, { field: 'eventDate', code: 'required' }] },
    });
    const past = { card: { ...common, eventDate: dayAhead(-1) }, categories: ['rooms' as const] };
    await expect(createEvent(client, past, at)).rejects.toMatchObject({
      details: { errors: [{ field: 'eventDate', code: 'past' }] },
    });
    await expect(createEvent(client, { card: common, categories: [] }, at)).rejects.toMatchObject({
      details: { errors: [{ field: 'categories', code: 'required' }] },
    });
    await expect(
      createEvent(await aPerson({ kind: 'employee' }), { card: common, categories: ['rooms'] }, at),
    ).rejects.toThrow('students_only');

    const { id } = await anEvent();
    for (const attempt of [
      () => changeEvent(client, { event: id, card: common }, at),
      () => addNeed(client, { event: id, category: 'media' }, at),
      () => deleteEvent(client, { event: id }, at),
      () => sendEvent(client, { event: id, requests: [needOf({ id, category: 'rooms' })] }, at),
      () => eventPage(client, id, present),
    ]) {
      await expect(attempt()).rejects.toThrow('not_found');
    }
  });

  test('one more need, and all thrown away', async () => {
    const { client, id } = await anEvent(['rooms']);
    await addNeed(client, { event: id, category: 'media' }, daysLater(1));
    expect((await eventPage(client, id, present)).drafts.map(({ category }) => category)).toEqual(['rooms', 'media']);
    await deleteEvent(client, { event: id }, at);
    await expect(eventPage(client, id, present)).rejects.toThrow('not_found');
  });
});

describe('R-3.1.2/2 the needs of an event are sent together', () => {
  test('each is a request of its own, with its number and terms', async () => {
    const { client, id, drafts } = await anEvent(['rooms', 'printing', 'souvenirs']);
    const file = await aFile(client);
    const requests = drafts.map((draft) => needOf(draft, draft.category === 'printing' ? { files: [file.id] } : {}));
    const sent = await sendEvent(client, { event: id, requests }, at);

    expect(new Set(sent.requests.map(({ number }) => number)).size).toBe(3);
    const rows = await db.selectFrom('requests').selectAll().where('event', '=', id).orderBy('category').execute();
    expect(
      rows.map(({ category, title, event_date, event_time }) => [category, title, event_date, event_time]),
    ).toEqual([
      ['printing', common.title, eventDate, '12:00'],
      ['rooms', common.title, eventDate, '18:00'],
      ['souvenirs', common.title, eventDate, '12:00'],
    ]);
    expect(new Set(rows.map(({ submission_deadline }) => submission_deadline)).size).toBe(2);
    const page = await eventPage(client, id, present);
    expect(page.drafts).toEqual([]);
    expect(page.readiness).toEqual({ confirmed: 0, total: 3, refused: 0, unsent: 0 });
  });

  test('all or none: every wrong field of every need, in words too', async () => {
    const { client, id, drafts } = await anEvent(['rooms', 'printing']);
    const [printing, rooms] = drafts;
    const wrong = needOf(rooms!, { fields: { ...rightFields.rooms, to: '17:00' } });
    const late = needOf(printing!, { serviceDate: dayAhead(1) });
    const failed = await sendEvent(client, { event: id, requests: [wrong, late] }, at).catch((error: unknown) => error);

    expect(failed).toBeInstanceOf(RuleError);
    expect((failed as RuleError).details.errors?.map(({ field, code }) => [field, code])).toEqual([
      ['requests.0.fields.to', 'time_order'],
      ['requests.1.acceptLate', 'late_tick'],
    ]);
    expect(problemOf(failed, 'ru')?.errors?.map(({ message }) => message)).toEqual([
      expect.stringContaining('«Время окончания»'),
      expect.stringContaining('Срок подачи для этой даты прошёл'),
    ]);
    expect(await db.selectFrom('requests').select('id').where('event', '=', id).execute()).toEqual([]);
    expect((await eventPage(client, id, present)).drafts).toHaveLength(2);
  });

  test('sent twice, also at once, it is once', async () => {
    const { client, id, drafts } = await anEvent();
    const requests = drafts.map((draft) => needOf(draft));
    const both = await Promise.all([1, 2].map(() => sendEvent(client, { event: id, requests }, at)));
    expect(both[0]).toEqual(both[1]);
    expect(await db.selectFrom('requests').select('id').where('event', '=', id).execute()).toHaveLength(2);
  });

  test('a part now, the rest later', async () => {
    const { client, id, drafts } = await anEvent();
    await sendEvent(client, { event: id, requests: [needOf(drafts[0]!)] }, at);
    expect((await eventPage(client, id, present)).readiness).toMatchObject({ total: 2, unsent: 1 });
    await sendEvent(client, { event: id, requests: [needOf(drafts[1]!)] }, at);
    expect((await eventPage(client, id, present)).readiness).toMatchObject({ total: 2, unsent: 0 });
    await deleteEvent(client, { event: id }, at);
    expect((await eventPage(client, id, present)).requests).toHaveLength(2);
  });

  test('without consent nobody is asked about single needs', async () => {
    const client = await aStudent({ consent: false });
    const { id, drafts } = await anEvent(['rooms'], client);
    await expect(sendEvent(client, { event: id, requests: [needOf(drafts[0]!)] }, at)).rejects.toThrow(
      'consent_required',
    );
  });
});

describe('4.1.2 how far an event is', () => {
  test('positive answers count; what is closed is no need any more; staff see what is theirs to see', async () => {
    const { client, id, drafts } = await anEvent(['rooms', 'printing', 'souvenirs']);
    const { requests } = await sendEvent(client, { event: id, requests: drafts.map((draft) => needOf(draft)) }, at);
    const operator = await anOperator();
    const agent = await anAgent();
    const [printing, rooms, souvenirs] = requests;
    await acceptRequest(operator, { number: rooms!.number, lead: agent.email }, at);
    await closeRequest(operator, { number: souvenirs!.number, reason: 'duplicate' }, at);
    expect((await eventPage(client, id, present)).readiness).toEqual({ confirmed: 0, total: 2, refused: 0, unsent: 0 });

    const card = await requestCard(operator, rooms!.number, present);
    expect((await siblingsOf(operator, card, present)).map(({ number }) => number)).toEqual([
      printing!.number,
      souvenirs!.number,
    ]);
    expect(await siblingsOf(agent, card, present)).toEqual([]);
    expect(
      await siblingsOf(operator, await requestCard(operator, (await aRequest()).number, present), present),
    ).toEqual([]);
  });

  test('R-3.1.3/3 K: who leads one need of an event continues with the others, whatever their day and title', async () => {
    const { client, id, drafts } = await anEvent(['rooms', 'media']);
    const { requests } = await sendEvent(client, { event: id, requests: drafts.map((draft) => needOf(draft)) }, at);
    const operator = await anOperator();
    const agent = await anAgent({ specialisations: ['rooms', 'media'] });
    const [media, rooms] = requests;
    await db.updateTable('requests').set({ title: 'Совсем другое' }).where('id', '=', media!.id).execute();
    const continues = async () => {
      const card = await requestCard(operator, rooms!.number, present);
      return (await agentSuggestions(operator, card, present)).find(({ email }) => email === agent.email)?.continues;
    };

    expect(await continues()).toBe(false);
    await acceptRequest(operator, { number: media!.number, lead: agent.email }, at);
    expect(await continues()).toBe(true);
  });
});
