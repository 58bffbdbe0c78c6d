import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aStudent } from '../../../test/factories.ts';
import { keepFile } from '../commands/keep-file.ts';
import { saveDraft } from '../commands/save-draft.ts';
import { startDraft } from '../commands/start-draft.ts';
import { db } from '../db/database.ts';
import { arriveFromForm } from '../files/arrive.ts';
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

describe('R-3.1.1/2 a draft dies 30 days after the last change', () => {
  test('and not before', async () => {
    const client = await aStudent();
    const at = (days: number) => ({ now: new Date(Date.now() - days * 24 * hour) });
    const forgotten = await startDraft(client, { category: 'rooms' }, at(40));
    const kept = await startDraft(client, { category: 'rooms' }, at(40));
    await saveDraft(client, { id: kept.id, content: { title: 'Вечер' } }, at(29));
    await cleanUp();

    const left = await db.selectFrom('drafts').select('id').where('client', '=', client.id).execute();
    expect(left).toEqual([{ id: kept.id }]);
    expect(left).not.toContainEqual({ id: forgotten.id });
  });
});
