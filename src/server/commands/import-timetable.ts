import { sql } from 'kysely';
import { z } from 'zod';
import { type FieldError, RuleError } from '#regulation/rule-error.ts';
import type { Collision, Wanted } from '../ics/plan-import.ts';
import { timetableByName, type Uploaded, uploaded } from '../ics/uploaded.ts';
import type { Act } from './act.ts';
import { command } from './command.ts';
import { ensureOperator } from './ensure-operator.ts';
import { recordBlock } from './hold.ts';
import { uuid } from './inputs.ts';

const input = z.object({
  id: uuid,
  /** What to do where a time is taken: leave it out, or import nothing. */
  collisions: z.enum(['stop', 'skip']).default('stop'),
  /** Whether events that the file no longer has are taken off. */
  removeMissing: z.boolean().default(false),
});

const mostNamed = 10;

/**
 * 3.2.3. Imports an uploaded timetable as it was shown, in one transaction: what moved is moved, what is the same stays.
 * Throws RuleError `taken` naming what is in the way, unless the person leaves it out.
 */
export const importTimetable = command(input, async (act, { id, collisions, removeMissing }) => {
  ensureOperator(act.actor);
  await sql`select pg_advisory_xact_lock(hashtext('timetables'))`.execute(act.trx);
  const upload = await uploaded(act.trx, act.actor.id, id, act.now, removeMissing);
  const { plan } = upload;
  if (plan.collisions.length > 0 && collisions === 'stop') throw takenError(plan.collisions);

  const timetable = await keepTimetable(act, upload);
  const gone = [...plan.release, ...(removeMissing ? plan.missing.flatMap(({ ids }) => ids) : [])];
  await release(act, gone);
  await holdAll(act, timetable, plan.add);
  await act.trx.deleteFrom('timetable_uploads').where('id', '=', id).execute();

  const counts = { added: plan.add.length, removed: gone.length, kept: plan.kept, skipped: plan.collisions.length };
  await recordBlock(act, { booking: null, series: null }, 'imported', { timetable, name: upload.name, ...counts });
  return counts;
});

async function keepTimetable({ trx, now }: Act, { name, locations }: Uploaded): Promise<string> {
  const rooms = Object.fromEntries(locations.map(({ location, resource }) => [location ?? '', resource]));
  const before = await timetableByName(trx, name);
  const all = JSON.stringify({ ...before?.rooms, ...rooms });

  const kept = before
    ? trx.updateTable('timetables').set({ imported_at: now, rooms: all }).where('id', '=', before.id).returning('id')
    : trx.insertInto('timetables').values({ name, created_at: now, imported_at: now, rooms: all }).returning('id');
  return (await kept.executeTakeFirstOrThrow()).id;
}

async function release({ trx }: Act, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await trx
    .updateTable('bookings')
    .set({ state: 'released' })
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .execute();
}

/** A timetable is thousands of rows: they go in as one list. */
async function holdAll(act: Act, timetable: string, add: readonly Wanted[]): Promise<void> {
  if (add.length === 0) return;
  const rows = JSON.stringify(add.map((one) => ({ ...one, from: one.from.toISOString(), to: one.to.toISOString() })));

  try {
    await sql`
      with wanted as (
        select * from jsonb_to_recordset(${rows}::jsonb)
          as w(uid text, resource uuid, note text, "from" timestamptz, "to" timestamptz)
      ), series as (
        insert into block_series (timetable, uid, resource, note, rule, created_by, created_at)
        select ${timetable}::uuid, uid, resource, min(note), '{"ics": null}', ${act.actor.id}::uuid, ${act.now}
        from wanted group by uid, resource
        on conflict (timetable, uid, resource) where timetable is not null do update set note = excluded.note
        returning id, uid, resource
      )
      insert into bookings (resource, series, note, state, during, "from", "to", created_at)
      select wanted.resource, series.id, wanted.note, 'held', tstzrange(wanted."from", wanted."to", '[)'),
        wanted."from", wanted."to", ${act.now}
      from wanted join series using (uid, resource)
    `.execute(act.trx);
  } catch (error) {
    if ((error as { code?: string }).code !== '23P01') throw error;
    throw new RuleError('taken', { errors: [{ field: 'collisions', code: 'taken' }] });
  }
}

function takenError(collisions: readonly Collision[]): RuleError {
  const named = collisions.slice(0, mostNamed).map(({ wanted, with: other, rival }, index): FieldError => {
    const params = other ?? { from: rival?.from, to: rival?.to, state: 'held', number: null, title: rival?.note };
    return { field: `obstacle.${index}`, code: 'obstacle', params: { ...params, wanted: wanted.note } };
  });
  const more = collisions.length - named.length;

  return new RuleError('taken', {
    errors: more > 0 ? [...named, { field: 'obstacle.more', code: 'obstacles_more', params: { more } }] : named,
  });
}
