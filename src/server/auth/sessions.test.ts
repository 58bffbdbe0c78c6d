import { expect, test } from 'vitest';
import { aStudent, daysLater, present } from '../../../test/factories.ts';
import { keepPreferences } from '../commands/keep-preferences.ts';
import { openedSession, openSession, personById } from './sessions.ts';

test('a session in use is counted anew once a day, one that is asked to stay at once, one unused ends', async () => {
  const { id } = await aStudent();
  const secret = await openSession(id, present);

  expect(await openedSession(secret, { now: present })).toMatchObject({
    since: present,
    endsAt: daysLater(7).now,
    isLonger: false,
  });
  expect(await openedSession(secret, { now: daysLater(2).now })).toMatchObject({
    endsAt: daysLater(9).now,
    isLonger: true,
  });
  const soon = new Date(daysLater(9).now.getTime() - 5 * 60_000);
  expect(await openedSession(secret, { now: soon, extend: true })).toMatchObject({ isLonger: true });
  expect(await openedSession(secret, { now: daysLater(17).now })).toBeNull();
});

test('what a person set for themselves goes with the account, each thing by itself', async () => {
  const student = await aStudent();
  await keepPreferences(student, { special: 'on.200' });
  await keepPreferences(student, { singleKeys: false });

  expect((await personById(student.id))?.preferences).toEqual({ special: 'on.200', singleKeys: false });
});
