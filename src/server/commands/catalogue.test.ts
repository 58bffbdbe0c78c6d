import { describe, expect, test } from 'vitest';
import {
  aFile,
  aFreeDay,
  anAcceptedRequest,
  anAgent,
  anItem,
  anOperator,
  aRequest,
  aStudent,
  dayAhead,
  present,
  stockOf,
} from '../../../test/factories.ts';
import { entriesOf } from '../db/catalogue-entries.ts';
import { db } from '../db/database.ts';
import { dictionaries } from '../db/dictionaries.ts';
import { fileOf } from '../queries/file.ts';
import { addPhoto } from './add-photo.ts';
import { answerRequest } from './answer-request.ts';
import { correctStock } from './correct-stock.ts';
import { describePhoto } from './describe-photo.ts';
import { receiveStock } from './receive-stock.ts';
import { removePhoto } from './remove-photo.ts';
import { retireEntry } from './retire-entry.ts';
import { returnEntry } from './return-entry.ts';
import { saveEntry } from './save-entry.ts';
import { takeBackAnswer } from './take-back-answer.ts';
import { writeOffStock } from './write-off-stock.ts';

const operator = await anOperator();
const at = { now: present };
const room = { building: 'main', type: 'classroom', capacity: '24', equipment: ['screen'], stepFree: 'true' };
const aRoom = (number: string) => saveEntry(operator, { kind: 'room', values: { ...room, number } }, at);
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const changesOf = (name: string) =>
  db
    .selectFrom('settings_history')
    .select(['before', 'after', 'actor'])
    .where('name', '=', name)
    .orderBy('id')
    .execute();
const wrongFields = (cause: unknown) =>
  (cause as { details: { errors: { field: string; code: string }[] } }).details.errors.map(
    ({ field, code }) => `${field} ${code}`,
  );

describe('4.6.1 the Operator keeps the catalogue', () => {
  test('a room is added, changed and kept with who, before and after', async () => {
    const id = await aRoom('401');
    const [made] = await entriesOf(db, 'room', id);
    expect(made).toMatchObject({ version: 1, values: { name: 'Аудитория 401', capacity: 24, stepFree: true } });

    await saveEntry(operator, { kind: 'room', id, version: 1, values: { capacity: '30' } }, at);
    await saveEntry(operator, { kind: 'room', id, version: 2, values: { capacity: '30' } }, at);
    expect((await entriesOf(db, 'room', id))[0]).toMatchObject({ version: 2, values: { capacity: 30, number: '401' } });
    expect((await changesOf(`room.${id}`)).at(-1)).toEqual({
      before: { capacity: 24 },
      after: { capacity: 30 },
      actor: operator.id,
    });
    expect((await dictionaries()).resources.find((one) => one.id === id)).toMatchObject({ capacity: 30 });
  });

  test('a building gets a code from its name and hours for each day', async () => {
    const closed = Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [`week.${day}`, '09:00–20:00']));
    const values = {
      name: 'Корпус у реки',
      address: 'Речная, 1',
      ...closed,
      'week.sat': '10:00-16:00',
      'week.sun': 'closed',
    };
    expect(await saveEntry(operator, { kind: 'building', values }, at)).toBe('korpus_u_reki');
    const row = await db
      .selectFrom('buildings')
      .selectAll()
      .where('code', '=', 'korpus_u_reki')
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({ opens: '09:00', closes: '20:00' });
    expect(row.week).toMatchObject({ sat: { from: '10:00', to: '16:00' }, sun: null });
  });

  test('each wrong field is named', async () => {
    const values = {
      building: 'nowhere',
      number: '',
      name: '=2+2',
      type: 'cave',
      capacity: 'много',
      equipment: ['laser'],
      stepFree: 'maybe',
    };
    const refused = await saveEntry(operator, { kind: 'room', values }, at).catch(wrongFields);
    expect(refused).toEqual([
      'entry.building choice',
      'entry.number required',
      'entry.name formula',
      'entry.type choice',
      'entry.capacity number',
      'entry.equipment choice',
      'entry.stepFree yes_no',
    ]);
    const week = { name: 'Корпус', address: 'Улица, 2', 'week.mon': '22:00–08:00', 'week.tue': 'утром' };
    expect(await saveEntry(operator, { kind: 'building', values: week }, at).catch(wrongFields)).toEqual([
      'entry.week.mon hours',
      'entry.week.tue hours',
    ]);
  });

  test('two in use never go by one number, also at once; one taken out of use leaves it free', async () => {
    expect(await aRoom('214').catch(wrongFields)).toEqual(['entry.number exists']);
    const results = await Promise.allSettled([aRoom('402'), aRoom('402'), aRoom('402')]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);

    const id = (results.find(({ status }) => status === 'fulfilled') as PromiseFulfilledResult<string>).value;
    await retireEntry(operator, { kind: 'room', id }, at);
    await aRoom('402');
    expect(await returnEntry(operator, { kind: 'room', id }, at).catch(wrongFields)).toEqual(['entry.number exists']);
  });

  test('who was slower is told; another one than the Operator may not', async () => {
    const id = await aRoom('403');
    await saveEntry(operator, { kind: 'room', id, version: 1, values: { capacity: '25' } }, at);
    await expect(
      saveEntry(operator, { kind: 'room', id, version: 1, values: { capacity: '26' } }, at),
    ).rejects.toMatchObject({ rule: 'stale', status: 412 });

    const item = await anItem(5);
    for (const person of [await anAgent(), await aStudent()]) {
      const tries = [
        () => saveEntry(person, { kind: 'room', values: { ...room, number: '499' } }),
        () => retireEntry(person, { kind: 'room', id }),
        () => returnEntry(person, { kind: 'room', id }),
        () => receiveStock(person, { item, quantity: 1 }),
        () => writeOffStock(person, { item, quantity: 1, reason: 'Разбили' }),
        () => correctStock(person, { item, counted: 1, reason: 'Посчитали' }),
        () => addPhoto(person, { kind: 'room', id, file: id, alt: 'Вид от двери' }),
        () => describePhoto(person, { file: id, alt: 'Вид от двери' }),
        () => removePhoto(person, { file: id }),
      ];
      for (const attempt of tries) await expect(attempt()).rejects.toMatchObject({ rule: 'operator_only' });
    }
    expect(await stockOf(item)).toEqual({ on_hand: 5, reserved: 0 });
  });
});

describe('3.2.3 out of use: nothing new is promised, what was promised stays', () => {
  test('a room', async () => {
    const id = await aRoom('404');
    const day = aFreeDay();
    const { agent, number } = await anAcceptedRequest({ serviceDate: day, fields: { attendees: 20 } });
    const result = { resource: id, from: '18:00', to: '21:00' };
    await answerRequest(agent, { number, result }, at);
    await retireEntry(operator, { kind: 'room', id }, at);

    const later = await anAcceptedRequest({ serviceDate: aFreeDay(), fields: { attendees: 20 } });
    await expect(answerRequest(later.agent, { number: later.number, result }, at)).rejects.toMatchObject({
      rule: 'answer_data',
      details: { errors: [{ field: 'result.resource', code: 'resource_unknown' }] },
    });
    await expect(aRequest({ fields: { room: id, attendees: 20 } })).rejects.toMatchObject({
      details: { errors: [{ field: 'fields.room', code: 'resource_unknown' }] },
    });

    const lists = await dictionaries();
    expect(lists.resources.some((one) => one.id === id)).toBe(false);
    expect(lists.retired.resources.some((one) => one.id === id)).toBe(true);
    await takeBackAnswer(agent, { number, text: 'Переносим' }, at);
    await returnEntry(operator, { kind: 'room', id }, at);
    await answerRequest(later.agent, { number: later.number, result }, at);
  });

  test('a building takes its rooms along, and brings them back', async () => {
    const code = await saveEntry(
      operator,
      { kind: 'building', values: { name: 'Старый корпус', address: 'Тихая, 3' } },
      at,
    );
    const id = await saveEntry(operator, { kind: 'room', values: { ...room, building: code, number: '1' } }, at);
    await retireEntry(operator, { kind: 'building', id: code }, at);

    const away = await dictionaries();
    expect(away.buildings.some((one) => one.code === code)).toBe(false);
    expect(away.resources.some((one) => one.id === id)).toBe(false);
    await returnEntry(operator, { kind: 'building', id: code }, at);
    expect((await dictionaries()).resources.some((one) => one.id === id)).toBe(true);
  });

  test('an item that is promised is still handed out or freed', async () => {
    const item = await anItem(10);
    const { agent, number } = await anAcceptedRequest({ category: 'souvenirs' });
    const result = { items: [{ item, quantity: 4 }], place: 'Склад, комната 003', date: dayAhead(13) };
    await answerRequest(agent, { number, result }, at);
    await retireEntry(operator, { kind: 'item', id: item }, at);
    await takeBackAnswer(agent, { number, text: 'Не сможем' }, at);

    expect(await stockOf(item)).toEqual({ on_hand: 10, reserved: 0 });
    await expect(answerRequest(agent, { number, result }, at)).rejects.toMatchObject({ rule: 'answer_data' });
  });
});

describe('3.2.3 the Operator receives, writes off and counts', () => {
  test('each is a movement with its reason; what is promised is not written off', async () => {
    const item = await anItem(10);
    const { agent, number } = await anAcceptedRequest({ category: 'souvenirs' });
    const result = { items: [{ item, quantity: 4 }], place: 'Склад, комната 003', date: dayAhead(13) };
    await answerRequest(agent, { number, result }, at);

    await receiveStock(operator, { item, quantity: '1 000', reason: 'Поставка' }, at);
    await writeOffStock(operator, { item, quantity: 6, reason: 'Разбили' }, at);
    await correctStock(operator, { item, counted: 990, seen: 1004, reason: 'Пересчитали' }, at);
    await correctStock(operator, { item, counted: 990, reason: 'Всё верно' }, at);
    expect(await stockOf(item)).toEqual({ on_hand: 990, reserved: 4 });

    const refused = [
      () => writeOffStock(operator, { item, quantity: 987, reason: 'Всё' }, at),
      () => correctStock(operator, { item, counted: 3, reason: 'Пересчитали' }, at),
      () => receiveStock(operator, { item, quantity: '0' }, at),
      () => receiveStock(operator, { item, quantity: 'сто' }, at),
    ];
    const said = await Promise.all(refused.map((attempt) => attempt().catch(wrongFields)));
    expect(said).toEqual([
      ['quantity stock_promised'],
      ['counted stock_promised'],
      ['quantity number'],
      ['quantity number'],
    ]);
    await expect(correctStock(operator, { item, counted: 5, seen: 1, reason: 'Посчитали' }, at)).rejects.toMatchObject({
      rule: 'stale',
    });
    const kinds = await db
      .selectFrom('stock_movements')
      .select(['kind', 'reason'])
      .where('resource', '=', item)
      .orderBy('id')
      .execute();
    expect(kinds).toEqual([
      { kind: 'received', reason: null },
      { kind: 'reserved', reason: null },
      { kind: 'received', reason: 'Поставка' },
      { kind: 'written_off', reason: 'Разбили' },
      { kind: 'corrected', reason: 'Пересчитали' },
    ]);
  });
});

describe('ux 4.2 photos', () => {
  test('are checked by content, have words, and are seen by whoever is signed in', async () => {
    const id = await aRoom('405');
    const student = await aStudent();
    const photo = { name: 'зал.png', purpose: 'photo' as const };
    await expect(aFile(operator, { ...photo, bytes: '%PDF-1.4\n' })).rejects.toMatchObject({ fault: 'wrong_content' });

    const { id: file } = await aFile(operator, { ...photo, bytes: png });
    await expect(fileOf(student, file)).rejects.toThrow('not_found');
    expect(await addPhoto(operator, { kind: 'room', id, file, alt: 'в' }, at).catch(wrongFields)).toEqual([
      'alt length',
    ]);
    await addPhoto(operator, { kind: 'room', id, file, alt: 'Вид от двери' }, at);
    await describePhoto(operator, { file, alt: 'Ряды и экран, вид от двери' }, at);
    expect(await fileOf(student, file)).toMatchObject({ name: 'зал.png', type: 'image/png' });
    expect((await dictionaries()).photos.filter(({ resource }) => resource === id)).toMatchObject([
      { file, alt: 'Ряды и экран, вид от двери' },
    ]);

    await removePhoto(operator, { file }, at);
    await removePhoto(operator, { file }, at);
    await expect(fileOf(student, file)).rejects.toThrow('not_found');
  });

  test('only an own unused file of this purpose', async () => {
    const id = await aRoom('406');
    const others = await aFile(await anOperator(), { name: 'зал.png', purpose: 'photo', bytes: png });
    const attachment = await aFile(operator, { name: 'зал.png', bytes: png });
    for (const { id: file } of [others, attachment]) {
      expect(await addPhoto(operator, { kind: 'room', id, file, alt: 'Вид от двери' }, at).catch(wrongFields)).toEqual([
        'photo file_unknown',
      ]);
    }
  });
});
