import { describe, expect, test } from 'vitest';
import { anAgent, aRequest, present } from '../../../test/factories.ts';
import { personByEmail } from '../auth/sessions.ts';
import { claims as known } from '../auth/oidc.ts';
import { db } from '../db/database.ts';
import { signIn } from './sign-in.ts';

const claims = { sub: 'u-1', email: 'maria@mgpu.test', name: 'Мария Лебедева', kind: 'student' as const };
const full = { ...claims, unit: 'Институт иностранных языков', group: 'ИЯ-301' };
const rowOf = (email: string) =>
  db.selectFrom('people').selectAll().where('email', '=', email).executeTakeFirstOrThrow();

describe('R-1.4/2 what the service keeps of the directory', () => {
  test('id, name, e-mail, kind, unit and group, and nothing else of what it says', async () => {
    const said = { ...full, birthdate: '2006-01-01', phone_number: '+79990000000', picture: 'https://mgpu.test/p.jpg' };
    await signIn(known.parse(said), present);
    const { id: _, created_at: __, ...row } = await rowOf(full.email);
    expect(row).toEqual({
      subject: 'u-1',
      email: 'maria@mgpu.test',
      name: 'Мария Лебедева',
      kind: 'student',
      unit: 'Институт иностранных языков',
      study_group: 'ИЯ-301',
      seen_at: present,
      capacity: null,
      optional_letters: true,
      preferences: {},
    });
  });

  test('is brought up to date at every sign-in; the account stays one', async () => {
    const first = await signIn({ ...full, sub: 'u-2', email: 'ivan@mgpu.test' });
    const again = await signIn({ ...full, sub: 'u-2', email: 'ivan.petrov@mgpu.test', name: 'Иван Петров' });
    expect(again).toBe(first);
    expect(await rowOf('ivan.petrov@mgpu.test')).toMatchObject({ name: 'Иван Петров', unit: full.unit });
  });
});

describe('R-1.4/3 roles', () => {
  test('Client by the directory; a role that was granted counts for an employee alone', async () => {
    await signIn({ ...full, sub: 'u-3', email: 'olga@mgpu.test' });
    expect((await personByEmail('olga@mgpu.test'))?.roles).toEqual(['client']);

    const agent = await anAgent();
    expect((await personByEmail(agent.email))?.roles).toEqual(['agent']);
    await db.updateTable('people').set({ kind: 'student' }).where('id', '=', agent.id).execute();
    expect((await personByEmail(agent.email))?.roles).toEqual(['client']);
  });

  test('who is no student any more sends nothing', async () => {
    const { client } = await aRequest();
    await db.updateTable('people').set({ kind: 'employee' }).where('id', '=', client.id).execute();
    const now = await personByEmail(client.email);
    await expect(aRequest({ client: now! })).rejects.toThrow('students_only');
  });
});
