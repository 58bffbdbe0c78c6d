import { sql } from 'kysely';
import type { BlockEvent, Obstacle } from '#regulation/blocks.ts';
import { bookedKinds, type Period } from '#regulation/bookings.ts';
import { type FieldError, RuleError } from '#regulation/rule-error.ts';
import { blocking } from '../db/busy-times.ts';
import { dictionaries } from '../db/dictionaries.ts';
import { inUse } from '../db/in-use.ts';
import type { Act } from './act.ts';
import { nearestTo } from './nearest.ts';
import { rangeOf } from './wish.ts';

export interface Held {
  resource: string;
  period: Period;
  note: string;
  series?: string | null;
}

/** As many obstacles as a person reads; how many there are is said too. */
const mostNamed = 10;

/** codes 5. A resource in use that can be blocked for a time. Throws RuleError naming the field where it is none. */
export async function bookableResource({ trx }: Act, id: string): Promise<void> {
  const found = await trx
    .selectFrom('resources')
    .select('id')
    .where('id', '=', id)
    .where('kind', 'in', bookedKinds)
    .where(inUse)
    .executeTakeFirst();
  if (!found) throw new RuleError('form_incomplete', { errors: [{ field: 'resource', code: 'choice' }] });
}

/**
 * 3.2.3. Blocks of the house, all or none: over a promise no block is made, and the refusal names what stands in the way.
 * The constraint of the table has the last word where somebody was faster.
 */
export async function hold(act: Act, blocks: readonly Held[]): Promise<string[]> {
  await ensureNothingThere(act, blocks);
  await sql`savepoint before_blocks`.execute(act.trx);

  try {
    const rows = await act.trx
      .insertInto('bookings')
      .values(
        blocks.map(({ resource, period, note, series = null }) => ({
          resource,
          series,
          note,
          state: 'held' as const,
          during: rangeOf(period),
          from: period.from,
          to: period.to,
          created_at: act.now,
        })),
      )
      .returning('id')
      .execute();
    await sql`release savepoint before_blocks`.execute(act.trx);
    return rows.map(({ id }) => id);
  } catch (error) {
    if ((error as { code?: string }).code !== '23P01') throw error;
    await sql`rollback to savepoint before_blocks`.execute(act.trx);
    await ensureNothingThere(act, blocks);
    throw new RuleError('taken', { errors: [{ field: 'from', code: 'taken' }] });
  }
}

/** Throws RuleError `taken` naming what is held or confirmed at any of these times, with what is nearest to a single one. */
export async function ensureNothingThere(act: Act, blocks: readonly Held[]): Promise<void> {
  const obstacles = await obstaclesOf(act, blocks);
  if (obstacles.length === 0) return;

  const named = obstacles.slice(0, mostNamed).map((obstacle, index): FieldError => ({
    field: `obstacle.${index}`,
    code: 'obstacle',
    params: { ...obstacle },
  }));
  const more = obstacles.length - named.length;
  const [only] = blocks.length === 1 ? blocks : [];

  throw new RuleError('taken', {
    errors: more > 0 ? [...named, { field: 'obstacle.more', code: 'obstacles_more', params: { more } }] : named,
    ...(only && { nearest: await nearestOf(act, only) }),
  });
}

async function nearestOf(act: Act, { resource, period }: Held) {
  return nearestTo(act, resource, { ...period, during: period }, await dictionaries());
}

/** What is held or confirmed at any of these times, the earliest first. */
export async function obstaclesOf({ trx }: Act, blocks: readonly Held[]): Promise<Obstacle[]> {
  if (blocks.length === 0) return [];
  const wanted = JSON.stringify(
    blocks.map(({ resource, period }) => ({ resource, from: period.from.toISOString(), to: period.to.toISOString() })),
  );

  return trx
    .selectFrom('bookings')
    .leftJoin('requests', 'requests.id', 'bookings.request')
    .select(['bookings.from', 'bookings.to', 'bookings.state', 'requests.number'])
    .select((eb) => eb.fn.coalesce('requests.title', 'bookings.note').as('title'))
    .$castTo<Obstacle>()
    .where('bookings.state', 'in', blocking)
    .where(
      sql<boolean>`exists (
        select from jsonb_to_recordset(${wanted}::jsonb) as wanted(resource uuid, "from" timestamptz, "to" timestamptz)
        where wanted.resource = bookings.resource and bookings.during && tstzrange(wanted."from", wanted."to", '[)')
      )`,
    )
    .orderBy('bookings.from')
    .execute();
}

/** Who did what to which block, kept for good. */
export async function recordBlock(
  { trx, actor, now }: Act,
  of: { booking: string | null; series: string | null },
  event: BlockEvent,
  details: object = {},
): Promise<void> {
  await trx
    .insertInto('block_history')
    .values({ ...of, actor: actor.id, event, details: JSON.stringify(details), at: now })
    .execute();
}
