import { describe, expect, test } from 'vitest';
import { aFile, anOperator, aStudent, daysLater, present } from '../../../test/factories.ts';
import { db } from '../db/database.ts';
import { draftOf, myDrafts } from '../queries/drafts.ts';
import { deleteDraft } from './delete-draft.ts';
import { saveDraft } from './save-draft.ts';
import { startDraft } from './start-draft.ts';

describe('R-3.1.1/2 a draft', () => {
  test('keeps what was typed, right or wrong, and counts its version up', async () => {
    const client = await aStudent();
    const { id } = await startDraft(client, { category: 'rooms' }, { now: present });
    const content = { title: 'Ве', fields: { attendees: 'много', from: null } };
    await saveDraft(client, { id, content }, daysLater(1));
    expect(await draftOf(client, id)).toMatchObject({ content, version: 2, updated_at: daysLater(1).now, files: [] });
  });

  test('keeps also what the database refuses, without it', async () => {
    const client = await aStudent();
    const { id } = await startDraft(client, { category: 'rooms', content: { title: 'а\u0000б' } });
    expect((await draftOf(client, id)).content).toEqual({ title: 'аб' });
    await saveDraft(client, { id, content: { title: 'в\ud800г\\u0000', rows: [{ name: '\u0000' }] } });
    expect((await draftOf(client, id)).content).toEqual({ title: 'в\ufffdг\\u0000', rows: [{ name: '' }] });
  });

  test('is its person’s alone: the staff never see it', async () => {
    const [client, others] = [await aStudent(), [await aStudent(), await anOperator()]];
    const { id } = await startDraft(client, { category: 'rooms' });
    for (const other of others) {
      await expect(draftOf(other, id)).rejects.toThrow('not_found');
      await expect(saveDraft(other, { id, content: { title: 'Чужое' } })).rejects.toThrow('not_found');
      await deleteDraft(other, { id });
      expect(await myDrafts(other)).toEqual([]);
    }
    expect((await draftOf(client, id)).content).toEqual({});
  });

  test('the newest first; thrown away twice is once', async () => {
    const client = await aStudent();
    const [first, second] = [
      await startDraft(client, { category: 'rooms' }, { now: present }),
      await startDraft(client, { category: 'media' }, daysLater(1)),
    ];
    await saveDraft(client, { id: first.id, content: {} }, daysLater(2));
    expect((await myDrafts(client)).map(({ id }) => id)).toEqual([first.id, second.id]);
    await deleteDraft(client, { id: first.id });
    await deleteDraft(client, { id: first.id });
    expect((await myDrafts(client)).map(({ id }) => id)).toEqual([second.id]);
  });

  test.for(['', 'x', '0', '../etc/passwd', "'"])('%j is no draft', async (id) => {
    await expect(draftOf(await aStudent(), id)).rejects.toThrow('not_found');
  });

  test('shows its own files until they are sent', async () => {
    const client = await aStudent();
    const { id } = await startDraft(client, { category: 'rooms' });
    const file = await aFile(client, { name: 'План.pdf' });
    await db.updateTable('files').set({ draft: id }).where('id', '=', file.id).execute();
    expect((await draftOf(client, id)).files).toMatchObject([{ id: file.id, name: 'План.pdf' }]);
  });
});
