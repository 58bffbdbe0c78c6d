import { expect, test } from 'vitest';
import { anOperator, aRequest, aStudent, present } from '../../../test/factories.ts';
import { db } from '../db/database.ts';
import { recordPrint } from './record-print.ts';

test('a card that is printed by the staff is noted: who, which, when and with what', async () => {
  const [operator, { id, number }] = [await anOperator(), await aRequest()];
  await recordPrint(operator, { number, withThread: true }, { now: present });

  const noted = await db.selectFrom('prints').selectAll().where('request', '=', id).execute();
  expect(noted).toMatchObject([{ person: operator.id, with_thread: true, at: present }]);
});

test('whoever may not see a card prints nothing of it', async () => {
  const { number } = await aRequest();
  await expect(recordPrint(await aStudent(), { number, withThread: false }, { now: present })).rejects.toThrow();
});
