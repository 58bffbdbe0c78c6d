import { createHash } from 'node:crypto';
import { consentText } from '#messages/consent.ru.ts';
import type { Trx } from '../db/database.ts';
import { demoPeople } from './people.ts';

/** codes 8: the demonstration accounts exist before anyone signs in, with roles, specialisations and the students' consent. */
export async function loadPeople(trx: Trx, now: Date): Promise<void> {
  const text = [consentText.title, ...consentText.paragraphs].join('\n\n');

  for (const { account, email, name, kind, unit, group, roles, categories = [] } of demoPeople) {
    const { id: person } = await trx
      .insertInto('people')
      .values({ subject: account, email, name, kind, unit, study_group: group ?? null, seen_at: null })
      .returning('id')
      .executeTakeFirstOrThrow();

    for (const role of roles) await trx.insertInto('roles').values({ person, role }).execute();
    for (const category of categories) await trx.insertInto('specialisations').values({ person, category }).execute();
    if (kind !== 'student') continue;

    await trx
      .insertInto('consents')
      .values({
        person,
        version: consentText.version,
        text,
        text_sha256: createHash('sha256').update(text).digest('hex'),
        given_at: now,
      })
      .execute();
  }
}
