import { sql } from 'kysely';
import { z } from 'zod';
import { visibleTo } from '../db/visible.ts';
import { NotFound } from '../errors.ts';
import { parseNumber } from '../number.ts';
import { command } from './command.ts';
import { ensureStaff } from './ensure-staff.ts';
import { number } from './inputs.ts';

const input = z.object({ number, unread: z.boolean().default(false) });

/**
 * 3.1.3. The person has read the request up to its last step, or marks it as unread. The mark is the person's own and
 * changes nothing of the request. NotFound where the request does not exist for this person.
 */
export const markRead = command(input, async ({ trx, actor, now }, { number, unread }) => {
  ensureStaff(actor);
  const request = await trx
    .selectFrom('requests')
    .select('requests.id')
    .select(
      sql<string>`coalesce((select max(history.id) from history where history.request = requests.id), 0)`.as('last'),
    )
    .where('number', '=', parseNumber(number, now))
    .where(visibleTo(actor, now))
    .executeTakeFirst();
  if (!request) throw new NotFound();

  const mark = { up_to: request.last, unread, at: now };
  await trx
    .insertInto('read_marks')
    .values({ person: actor.id, request: request.id, ...mark })
    .onConflict((conflict) => conflict.columns(['person', 'request']).doUpdateSet(mark))
    .execute();
});
