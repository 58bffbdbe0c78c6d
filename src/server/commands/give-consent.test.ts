import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { consentText } from '#messages/consent.ru.ts';
import { aRequest, aStudent, present, setService } from '../../../test/factories.ts';
import { db } from '../db/database.ts';
import { giveConsent } from './give-consent.ts';

const at = { now: present };
const { version } = consentText;
const givenBy = (person: string) => db.selectFrom('consents').selectAll().where('person', '=', person).execute();

test('R-1.6/P3 the whole text, its hash, version, time and account are kept', async () => {
  const student = await aStudent({ consent: false });
  await giveConsent(student, { version }, at);
  const [given] = await givenBy(student.id);
  expect(given).toMatchObject({ version, given_at: present, revoked_at: null });
  for (const paragraph of [consentText.title, ...consentText.paragraphs]) expect(given?.text).toContain(paragraph);
  expect(given?.text_sha256).toBe(createHash('sha256').update(given!.text).digest('hex'));
});

test('R-1.6/P3 twice is once, also at once', async () => {
  const student = await aStudent({ consent: false });
  await Promise.all(Array.from({ length: 8 }, () => giveConsent(student, { version }, at)));
  await giveConsent(student, { version }, at);
  expect(await givenBy(student.id)).toHaveLength(1);
});

test('R-1.6/P3 to another version nobody can agree', async () => {
  const student = await aStudent({ consent: false });
  await expect(giveConsent(student, { version: '0' }, at)).rejects.toThrow('consent_required');
  expect(await givenBy(student.id)).toEqual([]);
});

test('R-1.6/P3 an older or a revoked one is asked anew', async () => {
  const student = await aStudent();
  const change = (values: object) => db.updateTable('consents').set(values).where('person', '=', student.id).execute();
  await aRequest({ client: student });
  await change({ version: 'an older one' });
  await expect(aRequest({ client: student })).rejects.toThrow('consent_required');
  await change({ version, revoked_at: present });
  await expect(aRequest({ client: student })).rejects.toThrow('consent_required');
  await giveConsent(student, { version }, at);
  await aRequest({ client: student });
});

test('1.6 not asked where the ground is another one', async () => {
  const student = await aStudent({ consent: false });
  await setService({ consentMode: 'off' });
  await aRequest({ client: student }).finally(() => setService({}));
});
