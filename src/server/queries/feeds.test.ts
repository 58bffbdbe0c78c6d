import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import {
  aFreeDay,
  anAgent,
  anOperator,
  aPromisedRequest,
  aStudent,
  daysLater,
  present,
  resourceId,
} from '../../../test/factories.ts';
import { assignAgents } from '../commands/assign-agents.ts';
import { blockResource } from '../commands/block-resource.ts';
import { closeFeed } from '../commands/close-feed.ts';
import { openFeed } from '../commands/open-feed.ts';
import { withdrawRequest } from '../commands/withdraw-request.ts';
import { db } from '../db/database.ts';
import { writeCalendar } from '../ics/write-calendar.ts';
import { feedBySecret, feedEntries, myFeeds } from './feeds.ts';

const at = { now: present };

/** What a calendar program reads at the address; null where it finds nothing. */
async function readAt(secret: string) {
  const feed = await feedBySecret(secret);
  if (!feed) return null;
  const { name, entries } = await feedEntries(feed, present);
  const text = writeCalendar(entries, { name, lang: feed.lang, everyHours: 1 });
  const calendar = ICAL.Component.fromString(text);

  return {
    text: text.replaceAll('\r\n ', ''),
    events: calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one)),
  };
}

describe('4 «The answer is a real booking» an Agent’s own work as a calendar', () => {
  test('confirmed bookings of assigned requests, until they are freed or given to another one', async () => {
    const agent = await anAgent();
    const { secret } = await openFeed(agent, {}, at);
    expect((await readAt(secret))?.events).toEqual([]);

    const [mine, gone, given] = [
      await aPromisedRequest({ agent, phone: '+74990000000' }),
      await aPromisedRequest({ agent }),
      await aPromisedRequest({ agent }),
    ];
    await aPromisedRequest();
    await withdrawRequest(gone.client, { number: gone.number }, at);
    const other = await anAgent();
    await assignAgents(await anOperator(), { number: given.number, lead: other.email, reason: 'workload' }, at);

    const read = await readAt(secret);
    expect(read?.events.map(({ uid, location }) => [uid, location])).toEqual([[mine.id, 'ауд. 214, Главный корпус']]);
    expect(read?.text).toContain(mine.number);
    for (const personal of [mine.client.name, mine.client.email, '74990000000', 'Открытая встреча'])
      expect(read?.text).not.toContain(personal);
  });

  test('the address is kept as a hash only, and ends when it is renewed or closed', async () => {
    const agent = await anAgent();
    const first = await openFeed(agent, {}, at);
    const second = await openFeed(agent, {}, daysLater(1));
    expect([await readAt(first.secret), (await readAt(second.secret)) !== null]).toEqual([null, true]);
    const kept = JSON.stringify(await db.selectFrom('feeds').selectAll().where('person', '=', agent.id).execute());
    expect(kept).not.toContain(second.secret);

    const [open] = await myFeeds(agent);
    await closeFeed(await anAgent(), { id: open?.id ?? '' }, at);
    expect(await readAt(second.secret)).not.toBeNull();
    await closeFeed(agent, { id: open?.id ?? '' }, at);
    expect([await readAt(second.secret), await myFeeds(agent)]).toEqual([null, []]);
  });

  test('pressed twice at once one address is left; whoever leaves the staff reads nothing', async () => {
    const agent = await anAgent();
    const opened = await Promise.all([1, 2, 3].map(() => openFeed(agent, {}, at)));
    const found = await Promise.all(opened.map(({ secret }) => feedBySecret(secret)));
    expect(found.filter(Boolean)).toHaveLength(1);

    await db.deleteFrom('roles').where('person', '=', agent.id).execute();
    for (const { secret } of opened) expect(await feedBySecret(secret)).toBeNull();
    await expect(openFeed(await aStudent(), {}, at)).rejects.toThrow('not_found');
  });
});

describe('4 «The answer is a real booking» a resource as a calendar', () => {
  test('its confirmed bookings and the blocks of the house, of no other resource', async () => {
    const operator = await anOperator();
    const resource = await resourceId('214');
    const { secret } = await openFeed(operator, { resource }, at);
    const day = aFreeDay();
    const promised = await aPromisedRequest({ serviceDate: day });
    await blockResource(operator, { resource, day, from: '08:00', to: '10:00', note: 'Ремонт проектора' }, at);
    const read = await readAt(secret);
    const titles = read?.events
      .filter(({ startDate }) => startDate.toString().startsWith(day))
      .map((one) => one.summary);

    expect(titles).toEqual(['Ремонт проектора', 'Вечер настольных игр']);
    expect(read?.events.map(({ uid }) => uid)).toContain(promised.id);
    expect(read?.text).toContain('X-WR-CALNAME:Мои инициативы: ауд. 214\\, Главный корпус');
    const other = await openFeed(operator, { resource: await resourceId('215'), lang: 'en' }, at);
    expect((await readAt(other.secret))?.events).toEqual([]);
    await expect(openFeed(operator, { resource: crypto.randomUUID() }, at)).rejects.toThrow('form_incomplete');
  });
});
