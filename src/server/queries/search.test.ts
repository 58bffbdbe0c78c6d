import { beforeAll, describe, expect, test } from 'vitest';
import { writeMessage } from '../commands/write-message.ts';
import { anAcceptedRequest, anOperator, aRequest, aStudent, present } from '../../../test/factories.ts';
import type { Person } from '../auth/sessions.ts';
import { searchRequests } from './search.ts';
import { searchNames } from './search-people.ts';

const now = new Date(present.getTime() + 3_600_000);
let operator: Person;
let agent: Person;
let student: Person;
let other: Person;
let concert: { number: string };
let trip: { number: string };
let foreign: { number: string };

beforeAll(async () => {
  operator = await anOperator();
  student = await aStudent({ name: 'Ёлкина Алёна Игоревна' });
  other = await aStudent({ name: 'Петров Пётр Петрович' });
  const accepted = await anAcceptedRequest({
    client: student,
    operator,
    title: 'Концерт ансамбля «Весна»',
    about: 'Репетируем с балалайками, приходят выпускники прошлых лет.',
  });
  concert = accepted;
  agent = accepted.agent;
  trip = await aRequest({ client: student, category: 'transport', title: 'Поездка в музей', organisation: 'theatre' });
  foreign = await aRequest({ client: other, title: 'Лекция о музеях Москвы' });
  await writeMessage(agent, { number: concert.number, kind: 'question', text: 'Сколько пюпитров нужно?' }, { now });
  await writeMessage(student, { number: concert.number, kind: 'message', text: 'Шесть пюпитров, спасибо.' }, { now });
  await writeMessage(operator, { number: concert.number, kind: 'note', text: 'Рояль расстроен.' }, { now });
});

const numbers = async (who: Person, text: string) =>
  (await searchRequests(who, text, { now })).found.map(({ number }) => number);
const marked = (pieces: { text: string; found: boolean }[]) =>
  pieces.map(({ text, found }) => (found ? `[${text}]` : text)).join('');

describe('R-3.1.2/3 one box finds', () => {
  test.for([
    ['a number in any spelling', (n: string) => n.replace('МИ-', 'ми ').replaceAll('-', ' ')],
    ['its digits alone', (n: string) => String(Number(n.slice(-6)))],
    ['a word of the title in another form', () => 'концертом'],
    ['a word of the text in another form', () => 'балалайка'],
    ['the beginning of a word', () => 'ансам'],
    ['ё as е', () => 'елкина концерт'],
    ['е as ё', () => 'алёна вёсна'],
    ['latin letters that look alike', () => 'кoнцepт'],
    ['a word of a message', () => 'пюпитр'],
    ['a word of a note', () => 'рояли'],
    ['the keys of the latin layout', () => 'rjywthn'],
    ['a slip', () => 'канцерт ансамбля'],
  ] as const)('%s', async ([, ask]) => {
    expect(await numbers(operator, ask(concert.number))).toEqual([concert.number]);
  });

  test('several words together, each somewhere', async () => {
    expect(await numbers(operator, 'концерт пюпитры')).toEqual([concert.number]);
    expect(await numbers(operator, 'концерт музей')).toEqual([]);
  });

  test('an organisation', async () => {
    expect(await numbers(operator, 'театральная студия')).toEqual([trip.number]);
  });

  test('says what it shows instead', async () => {
    expect(await searchRequests(operator, 'rjywthn', { now })).toMatchObject({ instead: 'layout', layout: 'концерт' });
    expect(await searchRequests(operator, 'канцерт', { now })).toMatchObject({ instead: 'similar' });
    expect(await searchRequests(operator, 'концерт', { now })).toMatchObject({ instead: null });
  });

  test('nothing breaks on signs, emptiness, length or control characters', async () => {
    for (const text of ['', ' ', "'); drop table & | ! ( :* <->", '\u0000\u0002', 'а'.repeat(5000), '😀 ✨', '%_%'])
      expect(await numbers(operator, text)).toEqual([]);
  });

  test('marks what fits in the text as it was written', async () => {
    const [byTitle] = (await searchRequests(operator, 'весной', { now })).found;
    expect(marked(byTitle!.title)).toBe('Концерт ансамбля «[Весна]»');
    const [byMessage] = (await searchRequests(operator, 'шесть пюпитров', { now })).found;
    expect(marked(byMessage!.snippet)).toBe('[Шесть] [пюпитров], спасибо.');
  });
});

describe('R-2.2/2 only what the person may see', () => {
  test('a Client finds the own requests, never by a note or the name of another', async () => {
    expect(await numbers(student, 'музей')).toEqual([trip.number]);
    expect(await numbers(other, 'музей')).toEqual([foreign.number]);
    expect(await numbers(student, 'рояль')).toEqual([]);
    expect(await numbers(student, foreign.number)).toEqual([]);
  });

  test('an Agent finds what is assigned to them', async () => {
    expect(await numbers(agent, 'музей')).toEqual([]);
    expect(await numbers(agent, 'пюпитры')).toEqual([concert.number]);
  });

  test('names are for Operators', async () => {
    expect(await searchNames(operator, 'Ёлкин')).toMatchObject({
      people: [{ name: 'Ёлкина Алёна Игоревна', requests: 2 }],
    });
    expect(await searchNames(operator, 'театральная')).toMatchObject({
      organisations: [{ code: 'theatre', requests: 1 }],
    });
    expect(await searchNames(agent, 'Ёлкина')).toEqual({ people: [], organisations: [] });
    expect(await searchNames(student, 'Петров')).toEqual({ people: [], organisations: [] });
  });
});
