import { describe, expect, test } from 'vitest';
import {
  aFile,
  aPerson,
  aRequest,
  anOperator,
  aStudent,
  dayAhead,
  present,
  rightFields,
} from '../../../test/factories.ts';
import { personByEmail } from '../auth/sessions.ts';
import { db } from '../db/database.ts';
import { removeKept } from '../files/store.ts';
import { closeRequest } from './close-request.ts';
import { copyRequest } from './copy-request.ts';

const at = { now: present };

async function draftOf(id: string) {
  const { content, ...draft } = await db
    .selectFrom('drafts')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return { ...draft, content: content as { fields: Record<string, unknown>; [code: string]: unknown } };
}

describe('3.1.1 «Создать на основе этого»', () => {
  test('copies what was said, but no day and no tick', async () => {
    const client = await aStudent();
    const { number } = await aRequest({
      client,
      category: 'transport',
      phone: '+74990000000',
      organisation: 'other',
      organisationOther: 'Клуб велосипедистов',
      eventDate: dayAhead(15),
      eventTime: '12:00',
      fields: {
        stops: ['Садовая улица, 17', 'Метро'],
        returnTrip: true,
        returnDate: dayAhead(15),
        returnTime: '20:00',
        contactName: 'Иванов',
        contactPhone: '+74990000001',
        contactTold: true,
      },
    });
    const { id } = await copyRequest(client, { number }, at);

    expect(await draftOf(id)).toMatchObject({
      client: client.id,
      category: 'transport',
      content: {
        title: 'Вечер настольных игр',
        about: expect.stringContaining('Открытая встреча'),
        organisation: 'other',
        organisationOther: 'Клуб велосипедистов',
        phone: '+74990000000',
        eventTime: '12:00',
        step: 'date',
        fields: {
          origin: 'Учебный проезд, 4',
          stops: 'Садовая улица, 17\nМетро',
          departureTime: '10:00',
          passengers: '15',
          hasLuggage: 'false',
          returnTrip: 'true',
          returnTime: '20:00',
          contactName: 'Иванов',
        },
      },
    });
    const { content } = await draftOf(id);
    expect(Object.keys(content)).not.toContain('serviceDate');
    expect(Object.keys(content)).not.toContain('eventDate');
    expect(Object.keys(content.fields)).not.toContain('returnDate');
    expect(Object.keys(content.fields)).not.toContain('contactTold');
  });

  test('also of a finished one', async () => {
    const { number, client } = await aRequest();
    await closeRequest(await anOperator(), { number, reason: 'duplicate' }, at);
    const { id } = await copyRequest(client, { number }, at);

    expect((await draftOf(id)).content.fields).toMatchObject({ attendees: '30', guests: '0', from: '18:00' });
  });

  test('its files are copies of the draft; one that is kept no more is asked for again', async () => {
    const client = await aStudent();
    const attached = await aFile(client);
    const layout = await aFile(client, { purpose: 'layout' });
    const lost = await aFile(client, { name: 'Пропал.pdf' });
    const { number } = await aRequest({
      client,
      category: 'printing',
      files: [attached.id, lost.id],
      fields: { ...rightFields.printing, layout: 'file', layoutFiles: [layout.id], layoutText: undefined },
    });
    await removeKept(lost.id);
    const { id } = await copyRequest(client, { number }, at);

    const files = await db.selectFrom('files').selectAll().where('draft', '=', id).execute();
    const { content } = await draftOf(id);
    expect(files.map(({ name, owner, request }) => [name, owner, request])).toEqual([
      ['Афиша.pdf', client.id, null],
      ['Афиша.pdf', client.id, null],
    ]);
    const idOf = (purpose: string) => files.find((file) => file.purpose === purpose)?.id;
    expect(content.files).toEqual([idOf('attachment')]);
    expect(content.fields.layoutFiles).toEqual([idOf('layout')]);
    expect([attached.id, layout.id]).not.toContain(idOf('layout'));
  });

  test('a stranger finds nothing; staff and a former student are told why not', async () => {
    const { number, client } = await aRequest();
    await expect(copyRequest(await aStudent(), { number }, at)).rejects.toThrow('not_found');
    await expect(copyRequest(await anOperator(), { number }, at)).rejects.toThrow('client_only');
    await expect(copyRequest(await aPerson({ kind: 'employee' }), { number }, at)).rejects.toThrow('not_found');

    await db.updateTable('people').set({ kind: 'employee' }).where('id', '=', client.id).execute();
    const former = await personByEmail(client.email);
    await expect(copyRequest(former!, { number }, at)).rejects.toThrow('students_only');
  });
});
