import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { forms } from '#messages/ru/forms.ts';
import type { Person } from '#server/auth/sessions.ts';
import {
  aFreeDay,
  anAcceptedRequest,
  aPromisedRequest,
  aRequest,
  aStudent,
  daysLater,
  present,
  resourceId,
} from '../../../test/factories.ts';
import { answerRequest } from '../commands/answer-request.ts';
import { takeBackAnswer } from '../commands/take-back-answer.ts';
import { withdrawRequest } from '../commands/withdraw-request.ts';
import { writeCalendar } from '../ics/write-calendar.ts';
import { answerCalendar } from './answer-calendar.ts';
import { requestPass } from './request-pass.ts';

const at = { now: present };

/** What the file says once another program has read it. */
async function readBack(client: Person, number: string) {
  const text = writeCalendar([await answerCalendar(client, number, forms, present)], { lang: 'ru' });
  const calendar = ICAL.Component.fromString(text);
  const [zone] = calendar.getAllSubcomponents('vtimezone').map((one) => ICAL.Timezone.fromData({ component: one }));
  const component = calendar.getFirstSubcomponent('vevent') as ICAL.Component;
  const event = new ICAL.Event(component);
  const moment = (time: ICAL.Time) => {
    time.zone = zone as ICAL.Timezone;
    return new Date(time.toUnixTime() * 1000).toISOString();
  };

  return { text, zone, component, event, from: moment(event.startDate), to: moment(event.endDate) };
}

describe('R-3.2.3/3 the Client’s answer in their own calendar', () => {
  test('times, zone, place, text and address are read back as they are', async () => {
    const serviceDate = aFreeDay();
    const { id, number, client } = await aPromisedRequest({ serviceDate, title: 'Вечер; игры, «чай»\\кофе' });
    const { text, zone, component, event, from, to } = await readBack(client, number);

    expect([from, to]).toEqual([`${serviceDate}T15:00:00.000Z`, `${serviceDate}T18:00:00.000Z`]);
    expect(zone?.tzid).toBe('Europe/Moscow');
    expect(text).toContain(`DTSTART;TZID=Europe/Moscow:${serviceDate.replaceAll('-', '')}T180000\r\n`);
    expect(event.uid).toBe(id);
    expect(event.summary).toBe('Вечер; игры, «чай»\\кофе');
    expect(event.location).toBe('ауд. 214, Главный корпус, Учебный проезд, 4');
    expect(event.description.split('\n')[0]).toBe(number);
    expect(component.getFirstPropertyValue('status')).toBe('CONFIRMED');
    expect(component.getFirstPropertyValue('url')).toMatch(/\/tickets\/requests\/MI-\d{4}-\d{6}$/);
    expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('the same event all along: a later answer replaces it, what is freed cancels it', async () => {
    const { id, number, client, agent } = await aPromisedRequest();
    const first = await readBack(client, number);
    await takeBackAnswer(agent, { number, text: 'Аудиторию закрыли', confirm: true }, at);
    const freed = await readBack(client, number);
    const result = { resource: await resourceId('305'), from: '19:00', to: '20:30' };
    await answerRequest(agent, { number, result }, at);
    const second = await readBack(client, number);
    await withdrawRequest(client, { number }, daysLater(1));
    const over = await readBack(client, number);

    const all = [first, freed, second, over];
    expect(new Set(all.map(({ event }) => event.uid))).toEqual(new Set([id]));
    expect(all.map(({ component }) => component.getFirstPropertyValue('status'))).toEqual([
      'CONFIRMED',
      'CANCELLED',
      'CONFIRMED',
      'CANCELLED',
    ]);
    const sequences = all.map(({ event }) => event.sequence);
    expect(sequences).toEqual(sequences.toSorted((a, b) => a - b));
    expect(new Set(sequences).size).toBe(4);
    expect(second.event.location).toContain('305');
  });

  test('what is handed out on a day is a whole day', async () => {
    const { number, client, agent } = await anAcceptedRequest({ category: 'printing', serviceDate: aFreeDay() });
    const result = { quantity: 20, place: 'Типография, комната 12', date: '2026-12-18' };
    await answerRequest(agent, { number, result }, at);
    const { event } = await readBack(client, number);

    expect([event.startDate.isDate, event.startDate.toString(), event.endDate.toString()]).toEqual([
      true,
      '2026-12-18',
      '2026-12-19',
    ]);
    expect(event.location).toBe('Типография, комната 12');
  });

  test('of nobody else, and not before there is an answer', async () => {
    const { number, agent } = await aPromisedRequest();
    const open = await aRequest();
    for (const [who, which] of [
      [agent, number],
      [await aStudent(), number],
      [open.client, open.number],
    ] as const)
      await expect(answerCalendar(who, which, forms, present)).rejects.toThrow('not_found');
  });
});

describe('R-3.2.3/3 what is shown to a guard', () => {
  test('number, place, time and event, and nothing of the person', async () => {
    const serviceDate = aFreeDay();
    const { number, client } = await aPromisedRequest({ serviceDate, phone: '+74990000000' });
    expect(await requestPass(client, number, present)).toEqual({
      number,
      title: 'Вечер настольных игр',
      place: { id: await resourceId('214'), name: expect.any(String), number: '214', type: 'classroom' },
      building: { name: 'Главный корпус', address: 'Учебный проезд, 4' },
      day: serviceDate,
      from: '18:00',
      to: '21:00',
    });
  });

  test('only while it is booked, and only the Client’s own', async () => {
    const { number, client, agent } = await aPromisedRequest();
    await expect(requestPass(agent, number, present)).rejects.toThrow('not_found');
    await takeBackAnswer(agent, { number, text: 'Аудиторию закрыли', confirm: true }, at);
    expect(await requestPass(client, number, present)).toBeNull();
    const print = await anAcceptedRequest({ category: 'printing', serviceDate: aFreeDay() });
    expect(await requestPass(print.client, print.number, present)).toBeNull();
  });
});
