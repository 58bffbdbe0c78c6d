import { type ExpressionBuilder, sql } from 'kysely';
import type { Actor } from '#regulation/permissions.ts';
import { isLow } from '#regulation/stock.ts';
import { now as clock } from '../clock.ts';
import { db } from '../db/database.ts';
import type { Database } from '../db/schema.ts';
import { visibleTo } from '../db/visible.ts';
import { NotFound } from '../errors.ts';

export type StockItem = Awaited<ReturnType<typeof stockList>>[number];
export type StockMovement = Awaited<ReturnType<typeof movementsOf>>['rows'][number];

/** ux 4.2 «Stock». Items in use, and those out of use of which there still is something; what runs low first. */
export async function stockList() {
  const rows = await items()
    .where((eb) => eb.or([eb('retired_at', 'is', null), eb('on_hand', '>', 0)]))
    .orderBy(sql`name collate "ru-x-icu"`)
    .execute();

  return rows.map(itemOf).toSorted((a, b) => Number(b.low) - Number(a.low));
}

/** One item of the stock. Throws NotFound. */
export async function stockItem(id: string) {
  const row = uuid.test(id) ? await items().where('id', '=', id).executeTakeFirst() : undefined;
  if (!row) throw new NotFound();
  return itemOf(row);
}

function items() {
  return db
    .selectFrom('resources')
    .select(['id', 'name', 'unit', 'minimum', 'on_hand', 'reserved', 'retired_at', 'version'])
    .where('kind', '=', 'item');
}

type ItemRow = Awaited<ReturnType<ReturnType<typeof items>['executeTakeFirstOrThrow']>>;

function itemOf({ on_hand, retired_at, unit, ...row }: ItemRow) {
  const stock = { onHand: on_hand ?? 0, reserved: row.reserved };
  const low = retired_at === null && isLow(stock, row.minimum);

  return {
    ...row,
    ...stock,
    unit: unit ?? ('piece' as const),
    available: stock.onHand - stock.reserved,
    retiredAt: retired_at,
    low,
  };
}

/**
 * 3.2.3, 3.1.4. Movements of an item, the newest first, a page at a time, each with what there was after it. The number of
 * a request is told to who may see the request.
 */
export async function movementsOf(
  actor: Actor,
  item: string,
  { before, limit = 50 }: { before?: string; limit?: number } = {},
  now = clock(),
) {
  const sums = db
    .selectFrom('stock_movements')
    .selectAll()
    .select(sql<number>`(sum(on_hand) over (order by id))::int`.as('on_hand_after'))
    .select(sql<number>`(sum(reserved) over (order by id))::int`.as('reserved_after'))
    .where('resource', '=', item);

  const rows = await db
    .selectFrom(sums.as('moved'))
    .leftJoin('people', 'people.id', 'moved.actor')
    .leftJoin('requests', 'requests.id', 'moved.request')
    .select([
      'moved.id',
      'moved.kind',
      'moved.on_hand',
      'moved.reserved',
      'moved.reason',
      'moved.at',
      'people.name as by',
    ])
    .select(['moved.on_hand_after', 'moved.reserved_after', 'moved.request'])
    .select('requests.number')
    .select((eb) => visibleTo(actor, now)(eb as unknown as Requests).as('visible'))
    .$if(before !== undefined, (query) => query.where(sql<boolean>`moved.id < ${before}`))
    .orderBy('moved.id', 'desc')
    .limit(limit + 1)
    .execute();

  const shown = rows
    .slice(0, limit)
    .map(({ visible, number, ...row }) => ({ ...row, number: visible ? number : null }));
  return { rows: shown, next: rows.length > limit ? (rows[limit - 1]?.id ?? null) : null };
}

type Requests = ExpressionBuilder<Database, 'requests'>;

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
