import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { readTable } from './read-table.ts';
import { rowsOf } from './columns.ts';
import { csvOf, harmless } from './write.ts';

const lines = (delimiter: string, end = '\r\n') =>
  [
    ['Корпус', 'Номер', 'Мест'],
    ['Главный корпус', '401', '30'],
    ['«Ёлка»; зал', '402', ''],
  ]
    .map((row) => row.map((cell) => (/[;,]/.test(cell) ? `"${cell}"` : cell)).join(delimiter))
    .join(end);
const read = {
  head: ['Корпус', 'Номер', 'Мест'],
  rows: [
    { line: 2, cells: ['Главный корпус', '401', '30'] },
    { line: 3, cells: ['«Ёлка»; зал', '402', ''] },
  ],
};

/** Russian letters in the old encoding of Windows. */
function windows1251(text: string): Buffer {
  const codes: Record<string, number> = { Ё: 0xa8, ё: 0xb8, '«': 0xab, '»': 0xbb, '—': 0x97, '–': 0x96 };
  return Buffer.from(
    [...text].map((letter) => {
      const code = letter.charCodeAt(0);
      return codes[letter] ?? (code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code);
    }),
  );
}

const utf8 = (text: string) => Buffer.from(text);
const sheet = (xml: string) => ({ 'xl/worksheets/sheet1.xml': strToU8(xml) });
const faultOf = (bytes: Buffer) =>
  readTable(bytes).then(
    () => 'read',
    (cause: unknown) => (cause as { fault?: string }).fault,
  );

describe('4.6.1 a file is read as it comes from Excel or another table', () => {
  test.for<[string, Buffer]>([
    ['UTF-8 with semicolons', utf8(lines(';'))],
    ['UTF-8 with its mark', utf8(`\uFEFF${lines(';')}`)],
    ['UTF-8 with commas and line ends of Unix', utf8(lines(',', '\n'))],
    ['tabs', utf8(lines('\t'))],
    ['windows-1251', windows1251(lines(';'))],
    ['windows-1251 with commas', windows1251(lines(','))],
    ['UTF-16 as «Unicode text»', Buffer.from(`\uFEFF${lines('\t')}`, 'utf16le')],
    ['empty rows between and after', utf8(`${lines(';').replace('30\r\n', '30\r\n;;\r\n')}\r\n\r\n;;\r\n`)],
  ])('%s', async ([name, bytes]) => {
    const table = await readTable(bytes);
    const shifted = name.startsWith('empty rows')
      ? { ...read, rows: [read.rows[0], { ...read.rows[1], line: 4 }] }
      : read;
    expect(table).toEqual(shifted);
  });

  test('XLSX: texts, numbers, ticks and the result of a formula', async () => {
    const cell = (value: unknown) => ({ value }) as never;
    const bytes = await writeXlsx([
      [cell('Корпус'), cell('Номер'), cell('Мест'), cell('Без ступеней')],
      [cell('Главный корпус'), cell(401), cell(30), cell(true)],
    ] as never).toBuffer();
    expect(await readTable(bytes)).toEqual({
      head: ['Корпус', 'Номер', 'Мест', 'Без ступеней'],
      rows: [{ line: 2, cells: ['Главный корпус', '401', '30', 'true'] }],
    });
  });

  test('cells over several lines come out on one, too long ones cut', async () => {
    const { rows } = await readTable(utf8(`Название\n"Кружка\nбелая"\n${'я'.repeat(3000)}`));
    expect(rows[0]?.cells).toEqual(['Кружка белая']);
    expect(rows[1]?.cells[0]).toHaveLength(2000);
  });

  test('any bytes are read or refused, nothing else', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.uint8Array({ maxLength: 200 }).map((rest) => Buffer.concat([Buffer.from('PK\u0003\u0004'), rest])),
      fc.string({ unit: 'binary', maxLength: 200 }).map((text) => Buffer.from(text)),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (given) => {
        expect(await faultOf(Buffer.from(given))).toEqual(expect.any(String));
      }),
      { numRuns: 200 },
    );
  });
});

describe('4.6.1 a file that can’t be is refused with what to do', () => {
  const many = utf8(`Название\n${'Кружка\n'.repeat(5001)}`);
  const bomb = () => {
    const parts = Object.fromEntries(
      Array.from({ length: 60 }, (_, n) => [`xl/worksheets/sheet${n}.xml`, new Uint8Array(1024 * 1024)]),
    );
    return Buffer.from(zipSync(parts, { level: 9 }));
  };
  /** Says of itself that it unpacks to a hundred bytes. */
  const liar = () => {
    const bytes = Buffer.from(zipSync(sheet('<x>'.padEnd(3_000_000, ' ')), { level: 9 }));
    const size = Buffer.alloc(4);
    size.writeUInt32LE(3_000_000);
    for (let at = bytes.indexOf(size); at >= 0; at = bytes.indexOf(size, at + 4)) bytes.writeUInt32LE(100, at);
    return bytes;
  };

  test.for<[string, () => Buffer, string]>([
    ['nothing', () => Buffer.alloc(0), 'missing'],
    ['only a head', () => utf8('Название;Адрес\r\n'), 'empty'],
    ['5 MB and more', () => Buffer.alloc(5 * 1024 * 1024 + 1, 'a'), 'too_large'],
    ['5001 rows', () => many, 'too_many_rows'],
    ['61 columns', () => utf8(`${'а;'.repeat(60)}а\r\n${'1;'.repeat(60)}1`), 'too_many_columns'],
    ['a picture', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'not_a_table'],
    ['XLS, or XLSX with a password', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old_excel'],
    ['a half of an XLSX', () => bomb().subarray(0, 500), 'broken'],
    ['a ZIP that unpacks to sixty megabytes', bomb, 'bomb'],
    ['a ZIP that lies about its size', liar, 'bomb'],
    [
      'a ZIP of six hundred parts',
      () => Buffer.from(zipSync(Object.fromEntries(Array.from({ length: 600 }, (_, n) => [`a${n}`, strToU8('a')])))),
      'bomb',
    ],
    ['entities of its own', () => Buffer.from(zipSync(sheet('<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'))), 'broken'],
    ['a ZIP of something else', () => Buffer.from(zipSync({ 'readme.txt': strToU8('hello') })), 'broken'],
  ])('%s', async ([, make, fault]) => {
    expect(await faultOf(make())).toBe(fault);
  });

  test('a column that is there twice, or is not there; others are named and left', async () => {
    const table = async (head: string) => readTable(utf8(`${head}\n1;2;3`));
    await expect(table('Корпус;номер;Номер').then((one) => rowsOf('room', one))).rejects.toMatchObject({
      fault: 'column_twice',
      columns: 'Номер',
    });
    await expect(table('Название;Мест;Тип').then((one) => rowsOf('room', one))).rejects.toMatchObject({
      fault: 'column_missing',
      columns: '«Корпус», «Номер»',
    });
    expect(rowsOf('room', await table('КОРПУС: ; Number;Этаж'))).toEqual({
      ignored: ['Этаж'],
      rows: [{ line: 2, cells: { building: '1', number: '2' } }],
    });
  });
});

describe('what is written out', () => {
  test('runs nothing in a spreadsheet and reads back', async () => {
    const rows = [
      ['Название', 'Адрес'],
      ['=HYPERLINK("http://example.test")', '@SUM(A1)'],
      ['Зал; большой', 'Улица "Тихая"'],
    ];
    const text = csvOf(rows);
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect((await readTable(utf8(text))).rows.map(({ cells }) => cells)).toEqual([
      [`'=HYPERLINK("http://example.test")`, `'@SUM(A1)`],
      ['Зал; большой', 'Улица "Тихая"'],
    ]);
    expect(['-5', '+7', '-cmd', '12', '\t=1'].map(harmless)).toEqual(['-5', "'+7", "'-cmd", '12', "'\t=1"]);
  });
});
