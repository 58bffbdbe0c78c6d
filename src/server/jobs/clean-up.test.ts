import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { anOperator, aStudent } from '../../../test/factories.ts';
import { applyImport } from '../commands/apply-import.ts';
import { keepImport } from '../commands/keep-import.ts';
import { keepFile } from '../commands/keep-file.ts';
import { db } from '../db/database.ts';
import { arriveFromForm } from '../files/arrive.ts';
import { importOf } from '../queries/imports.ts';
import { cleanUp } from './clean-up.ts';

const hour = 3_600_000;
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

async function aFile(hoursAgo: number) {
  const person = await aStudent();
  const arrived = await arriveFromForm(new File([png], 'точка.png'), 'attachment');
  const { id } = await keepFile(
    person,
    { arrived, purpose: 'attachment' },
    { now: new Date(Date.now() - hoursAgo * hour) },
  );
  return { id, path: join(process.env.DATA_DIR ?? '', 'files', id.slice(0, 2), id) };
}

describe('3.1.1 a file that nobody used is deleted after 24 hours', () => {
  test('with its bytes; a younger one stays', async () => {
    const [old, young] = [await aFile(25), await aFile(1)];
    await cleanUp();

    const left = await db.selectFrom('files').select('id').where('id', 'in', [old.id, young.id]).execute();
    expect(left).toEqual([{ id: young.id }]);
    expect(existsSync(old.path)).toBe(false);
    expect(existsSync(young.path)).toBe(true);
    expect(readdirSync(join(process.env.DATA_DIR ?? '', 'files', 'arriving'))).toEqual([]);
  });
});

describe('4.6.1 a file that nobody decided about is deleted after a week', () => {
  test('a younger one stays, and what was applied', async () => {
    const operator = await anOperator();
    const kept = (name: string, hoursAgo: number) =>
      keepImport(
        operator,
        {
          kind: 'vehicle',
          fileName: 'a.csv',
          ignored: [],
          rows: [{ line: 2, cells: { name, type: 'bus', capacity: '9' } }],
        },
        { now: new Date(Date.now() - hoursAgo * hour) },
      );
    const [applied, old, young] = [
      await kept('Автобус недели', 200),
      await kept('Другой', 169),
      await kept('Третий', 167),
    ];
    const { seal } = await importOf(operator, applied);
    await applyImport(operator, { id: applied, seal });
    await cleanUp();

    const left = await db.selectFrom('imports').select('id').where('id', 'in', [applied, old, young]).execute();
    expect(left.map(({ id }) => id).toSorted()).toEqual([applied, young].toSorted());
  });
});
