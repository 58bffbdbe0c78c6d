import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { readXlsx } from './xlsx.ts';
import { streamXlsx } from './stream-xlsx.ts';

test('a workbook that is written while its rows are read opens with its texts and days, and runs nothing', async () => {
  async function* pages() {
    yield [['=1+1', { day: '2026-12-03' }]];
    yield [['«Ёлка» <&>\u0001', '']];
  }

  const stream = streamXlsx('Обращения', ['Название', 'Дата'], [20, 12], pages());
  const rows = await readXlsx(await buffer(stream as never));
  expect(rows[0]).toEqual(['Название', 'Дата']);
  expect(rows[1]?.[0]).toBe('=1+1');
  expect(rows[1]?.[1]).toMatch(/2026/);
  expect(rows[2]?.[0]).toBe('«Ёлка» <&>');
});
