import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { describe, expect, test } from 'vitest';
import {
  anAcceptedRequest,
  anAgent,
  anItem,
  anOperator,
  aPromisedRequest,
  dayAhead,
  present,
} from '../../../test/factories.ts';
import { answerRequest } from '../commands/answer-request.ts';
import { completeRequest } from '../commands/complete-request.ts';
import { saveEntry } from '../commands/save-entry.ts';
import { takeBackAnswer } from '../commands/take-back-answer.ts';
import { issueSlip, type IssueSlip } from '../queries/issue-slip.ts';
import { issueSlipAnswer } from './issue-slip-answer.ts';
import { issueSlipPdf } from './issue-slip.ts';

const at = { now: present };
const printing = { by: 'Оператор Первый', at: present, lang: 'ru' as const };

async function readPdf(bytes: Buffer) {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(pdf, { mergePages: false });
  const meta = await getMeta(pdf);
  return { pages: text.map((page) => page.replace(/[\s\u00a0]+/g, ' ')), title: meta.info.Title as string };
}

const operator = await anOperator();
const [bags, packs] = [await anItem(20_000), await anItem(50)];
await saveEntry(operator, { kind: 'item', id: bags, values: { name: 'Сумка-шопер «Ёлка»' } }, at);
await saveEntry(operator, { kind: 'item', id: packs, values: { name: 'Щётки для сцены', unit: 'pack' } }, at);

async function answered() {
  const request = await anAcceptedRequest({
    category: 'souvenirs',
    operator,
    title: 'Подарки спикерам',
    organisation: 'council',
    fields: { recipient: 'Щербакова Эвелина Юрьевна' },
  });
  const items = [
    { item: bags, quantity: 1000 },
    { item: packs, quantity: 3 },
    { name: 'Открытки ручной работы', quantity: 40 },
  ];
  const place = 'Главный корпус, склад, комната 003';
  const result = { items, place, date: dayAhead(13), from: '12:00', to: '15:00' };
  await answerRequest(request.agent, { number: request.number, result }, at);

  return request;
}

describe('3.2.3 the issue slip', () => {
  test('says in Russian what, how many, for what, where and when, to whom; and adds up by units', async () => {
    const { number, agent } = await answered();
    const { pages, title } = await readPdf(await issueSlipPdf(await issueSlip(agent, number), printing));

    expect(title).toBe(`Накладная на выдачу № ${number}`);
    expect(pages).toHaveLength(1);
    for (const part of [
      `Накладная на выдачу № ${number}`,
      'Подарки спикерам',
      'Студенческий совет',
      'Щербакова Эвелина Юрьевна',
      'Главный корпус, склад, комната 003',
      'вс, 20 декабря 2026 г., 12:00–15:00',
      '1 Сумка-шопер «Ёлка» шт. 1 000',
      '2 Щётки для сцены упак. 3',
      '3 Открытки ручной работы шт. 40',
      'Итого: 3 позиции, 1 040 шт., 3 упак.',
      'Выдал',
      'Получил',
      'подпись',
      'Страница 1 из 1',
      'Распечатано: Оператор Первый, пн, 7 декабря 2026 г., 10:00',
    ]) {
      expect(pages[0]).toContain(part);
    }
  });

  test('a long list goes over pages, each with the head of the table and its number; nothing is lost', async () => {
    const { number, agent } = await answered();
    const slip: IssueSlip = await issueSlip(agent, number);
    const items = Array.from({ length: 60 }, (_, n) => ({
      name: `Позиция номер ${n + 1}, название которой не помещается в одну строку таблицы`,
      unit: 'piece' as const,
      quantity: n + 1,
    }));
    const { pages } = await readPdf(await issueSlipPdf({ ...slip, items }, printing));

    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((page, index) => expect(page).toContain(`Страница ${index + 1} из ${pages.length}`));
    for (const page of pages.slice(0, -1)) expect(page).toContain('Наименование');
    const all = pages.join(' ');
    for (const { name } of items) expect(all).toContain(name.slice(0, 22));
    expect(all).toContain('Итого: 60 позиций, 1 830 шт.');
  });

  test('in English too', async () => {
    const { number, agent } = await answered();
    const slip = await issueSlip(agent, number);
    const { pages } = await readPdf(await issueSlipPdf(slip, { ...printing, lang: 'en' }));
    expect(pages[0]).toContain(`Issue slip No. ${number}`);
    expect(pages[0]).toContain('Total: 3 items, 1,040 pcs, 3 packs');
  });

  test('is for Operators and the Agents of the request; for others it is not there', async () => {
    const { number, agent, client } = await answered();
    expect((await issueSlip(agent, number)).number).toBe(number);
    expect((await issueSlip(operator, number)).number).toBe(number);
    for (const person of [client, await anAgent()])
      await expect(issueSlip(person, number)).rejects.toThrow('not_found');

    const room = await aPromisedRequest();
    await expect(issueSlip(room.agent, room.number)).rejects.toThrow('not_found');
  });

  test('stays after «Исполнено»; without an answer there is none', async () => {
    const { number, agent } = await answered();
    await completeRequest(operator, { number, confirm: true }, at);
    expect((await issueSlip(agent, number)).items).toHaveLength(3);

    const other = await answered();
    await takeBackAnswer(other.agent, { number: other.number, text: 'Не сможем' }, at);
    await expect(issueSlip(other.agent, other.number)).rejects.toMatchObject({ rule: 'wrong_status', status: 409 });
  });

  test('goes out as a PDF with a Russian name that nothing keeps', async () => {
    const { number, agent } = await answered();
    const slip = await issueSlip(agent, number);
    const answer = await issueSlipAnswer(slip, { by: agent.name, lang: 'ru', save: false });
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toMatch(
      /^inline; filename="[\x20-\x7e]+"; filename\*=UTF-8''%D0/,
    );
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });
});
