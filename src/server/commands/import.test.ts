import { describe, expect, test } from 'vitest';
import { anAcceptedRequest, anAgent, anItem, anOperator, dayAhead, present, stockOf } from '../../../test/factories.ts';
import { entriesOf } from '../db/catalogue-entries.ts';
import { db } from '../db/database.ts';
import { importOf } from '../queries/imports.ts';
import { buildingNames } from '../queries/catalogue.ts';
import { type ImportKind, importKinds, rowsOf } from '../tables/columns.ts';
import { readTable } from '../tables/read-table.ts';
import { templateRows, xlsxOf } from '../tables/template.ts';
import { csvOf } from '../tables/write.ts';
import { answerRequest } from './answer-request.ts';
import { applyImport } from './apply-import.ts';
import { keepImport } from './keep-import.ts';
import { retireEntry } from './retire-entry.ts';
import { saveEntry } from './save-entry.ts';

const operator = await anOperator();
const at = { now: present };

/** A file as it comes from the page, looked at. */
async function loaded(kind: ImportKind, text: string) {
  const table = await readTable(Buffer.from(text));
  const id = await keepImport(operator, { kind, fileName: `${kind}.csv`, ...rowsOf(kind, table) }, at);
  return importOf(operator, id);
}

const outcomes = ({ rows }: Awaited<ReturnType<typeof loaded>>) =>
  rows.map(({ line, outcome }) => `${line} ${outcome}`);
const wrongCells = ({ rows }: Awaited<ReturnType<typeof loaded>>) =>
  rows.flatMap(({ line, errors }) => errors.map(({ field, code }) => `${line} ${field} ${code}`));
const roomOf = async (number: string) =>
  (await entriesOf(db, 'room')).find(({ values, retiredAt }) => values.number === number && !retiredAt);
const apply = (file: { id: string; seal: string }, skipWrong = false) =>
  applyImport(operator, { id: file.id, seal: file.seal, skipWrong }, at);

const rooms = [
  'Корпус;Номер;Название;Тип;Мест;Оборудование;Без ступеней',
  'Главный корпус;601;;Аудитория;30;проектор, экран;да',
  'main;602;Зал совета;conference_hall;40;;нет',
  'Главный корпус;305;;аудитория;61;;',
  'Главный корпус;214;;;;;',
].join('\r\n');

describe('4.6.1 a file is looked at before anything changes', () => {
  test('new, changed with what was and what is, unchanged; and so it is applied', async () => {
    const file = await loaded('room', rooms);
    expect(outcomes(file)).toEqual(['2 new', '3 new', '4 changed', '5 same']);
    expect(file.rows[2]).toMatchObject({
      name: '305, Главный корпус',
      changes: [{ code: 'capacity', before: 60, after: 61 }],
    });
    expect(await roomOf('601')).toBeUndefined();

    await apply(file);
    expect((await roomOf('601'))?.values).toMatchObject({
      name: 'Аудитория 601',
      capacity: 30,
      equipment: ['projector', 'screen'],
      stepFree: true,
    });
    expect((await roomOf('602'))?.values).toMatchObject({
      name: 'Зал совета',
      type: 'conference_hall',
      stepFree: false,
    });
    expect((await roomOf('305'))?.values).toMatchObject({ capacity: 61, equipment: ['projector', 'screen', 'sound'] });
    const kept = await db.selectFrom('settings_history').select('reason').where('reason', '=', 'room.csv').execute();
    expect(kept).toHaveLength(3);

    const report = await importOf(operator, file.id);
    expect(report).toMatchObject({
      appliedAt: present,
      appliedBy: operator.name,
      counts: { new: 2, changed: 1, same: 1 },
    });
    await apply(file);
    expect(outcomes(await loaded('room', rooms))).toEqual(['2 same', '3 same', '4 same', '5 same']);
  });

  test('each wrong row is named by its column; nothing changes until the person says skip', async () => {
    const text = [
      'Корпус;Номер;Тип;Мест;Без ступеней;Название',
      'Дворец;701;Аудитория;30;да;',
      'Главный корпус;;Аудитория;30;да;',
      'Главный корпус;702;Пещера;много;наверно;=1+1',
      'Главный корпус;703;Аудитория;30;да;',
      'Главный корпус;703;Аудитория;31;да;',
      'Главный корпус;704;;;;',
    ].join('\n');
    const file = await loaded('room', text);
    expect(wrongCells(file)).toEqual([
      '2 entry.building choice',
      '3 entry.number no_key',
      '4 entry.name formula',
      '4 entry.type choice',
      '4 entry.capacity number',
      '4 entry.stepFree yes_no',
      '6 rows twice',
      '7 entry.type required',
      '7 entry.capacity required',
    ]);

    await expect(apply(file)).rejects.toMatchObject({
      details: { errors: [{ field: 'skipWrong', code: 'wrong_rows', params: { count: 5 } }] },
    });
    expect(await roomOf('703')).toBeUndefined();
    await apply(file, true);
    expect((await roomOf('703'))?.values.capacity).toBe(30);
    expect((await importOf(operator, file.id)).counts).toEqual({ new: 1, changed: 0, same: 0, wrong: 5 });
  });

  test('what changed meanwhile is looked at anew', async () => {
    const file = await loaded('vehicle', 'Название;Тип;Мест\nГазель;микроавтобус;13');
    await saveEntry(operator, { kind: 'vehicle', values: { name: 'Газель', type: 'minibus', capacity: '14' } }, at);
    await expect(apply(file)).rejects.toMatchObject({ rule: 'stale', status: 412 });

    const again = await importOf(operator, file.id);
    expect(again.rows[0]).toMatchObject({ outcome: 'changed', changes: [{ before: 14, after: 13 }] });
    await apply(again);
  });

  test('buildings with the hours of each day; a retired entry is not changed', async () => {
    const head = 'Название;Адрес;Пн;Вт;Ср;Чт;Пт;Суббота;вс';
    const file = await loaded('building', `${head}\nКорпус у парка;Парковая, 1;9:00–21:00;;;;;10:00-16:00;закрыто`);
    await apply(file);
    const park = (await entriesOf(db, 'building')).find(({ values }) => values.name === 'Корпус у парка');
    expect(park?.values).toMatchObject({
      'week.mon': { from: '09:00', to: '21:00' },
      'week.tue': { from: '08:00', to: '22:00' },
      'week.sat': { from: '10:00', to: '16:00' },
      'week.sun': null,
    });

    await retireEntry(operator, { kind: 'building', id: park?.id ?? '' }, at);
    const later = await loaded('building', 'Название;Адрес\nКорпус у парка;Парковая, 2');
    expect(wrongCells(later)).toEqual(['2 entry.name retired']);
  });

  test.for(importKinds)('the present data load back unchanged: %s', async (kind) => {
    const names = new Map((await buildingNames()).map(({ code, name }) => [code, name]));
    const entries = (await entriesOf(db, kind)).filter(({ retiredAt }) => !retiredAt);
    const rows = templateRows(kind, 'ru', entries, names);
    for (const bytes of [Buffer.from(csvOf(rows)), await xlsxOf(rows)]) {
      const read = rowsOf(kind, await readTable(bytes));
      expect(read.ignored).toEqual([]);
      const id = await keepImport(operator, { kind, fileName: 'все.csv', ...read }, at);
      expect((await importOf(operator, id)).counts).toEqual({ new: 0, changed: 0, same: entries.length, wrong: 0 });
    }
  });

  test('only an Operator', async () => {
    const agent = await anAgent();
    const file = await loaded('vehicle', 'Название;Тип;Мест\nАвтобус большой;автобус;55');
    await expect(importOf(agent, file.id)).rejects.toThrow('not_found');
    await expect(applyImport(agent, { id: file.id, seal: file.seal })).rejects.toMatchObject({ rule: 'operator_only' });
    const row = { line: 2, cells: { name: 'Автобус' } };
    await expect(
      keepImport(agent, { kind: 'vehicle', fileName: 'a.csv', ignored: [], rows: [row] }),
    ).rejects.toMatchObject({ rule: 'operator_only' });
  });
});

describe('3.2.3 a count in a file becomes movements', () => {
  test('what is new is received, what differs corrected; below what is promised is a wrong row', async () => {
    const [few, many] = [await anItem(10), await anItem(30)];
    const names = new Map((await entriesOf(db, 'item')).map(({ id, values }) => [id, String(values.name)]));
    const { agent, number } = await anAcceptedRequest({ category: 'souvenirs' });
    const result = { items: [{ item: few, quantity: 6 }], place: 'Склад, комната 003', date: dayAhead(13) };
    await answerRequest(agent, { number, result }, at);

    const text = `Название;Единица;Минимум;На складе\nЛенты;упак.;5;12\n${names.get(few)};;;5\n${names.get(many)};;;28`;
    const file = await loaded('item', text);
    expect(outcomes(file)).toEqual(['2 new', '3 wrong', '4 changed']);
    expect(wrongCells(file)).toEqual(['3 entry.onHand below_reserved']);
    await apply(file, true);

    const tape = (await entriesOf(db, 'item')).find(({ values }) => values.name === 'Ленты');
    expect(tape).toMatchObject({ onHand: 12, reserved: 0, values: { unit: 'pack', minimum: 5 } });
    expect([await stockOf(few), await stockOf(many)]).toEqual([
      { on_hand: 10, reserved: 6 },
      { on_hand: 28, reserved: 0 },
    ]);
    const moved = await db
      .selectFrom('stock_movements')
      .select(['kind', 'on_hand', 'reason'])
      .where('resource', 'in', [tape?.id ?? '', many])
      .where('reason', '=', 'item.csv')
      .orderBy('id')
      .execute();
    expect(moved.map(({ kind, on_hand }) => [kind, on_hand])).toEqual(
      expect.arrayContaining([
        ['received', 12],
        ['corrected', -2],
      ]),
    );
  });

  test('two that apply the same file at once change once; answers in between neither hang nor break it', async () => {
    const item = await anItem(20);
    const name = (await entriesOf(db, 'item', item))[0]?.values.name;
    const file = await loaded('item', `Название;На складе\n${String(name)};25`);
    const requests = await Promise.all(Array.from({ length: 6 }, () => anAcceptedRequest({ category: 'souvenirs' })));
    const result = { items: [{ item, quantity: 2 }], place: 'Склад, комната 003', date: dayAhead(13) };

    const results = await Promise.allSettled([
      apply(file),
      apply(file),
      ...requests.map(({ agent, number }) => answerRequest(agent, { number, result }, at)),
    ]);
    for (const one of results) if (one.status === 'rejected') expect(one.reason).toMatchObject({ rule: 'stale' });
    const stock = await stockOf(item);
    expect(stock.reserved).toBe(12);
    expect([20, 25]).toContain(stock.on_hand);
  });
});
