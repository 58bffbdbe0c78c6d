import { sql } from 'kysely';
import { afterMovement, changeOf, isLow, type MovementKind } from '#regulation/stock.ts';
import { NotFound } from '../errors.ts';
import type { Act } from './act.ts';

/** One movement of one item; `request` where an answer promised it. */
export interface Movement {
  item: string;
  kind: MovementKind;
  quantity: number;
  request?: string | undefined;
  reason?: string | undefined;
}

/** The item of a movement that the stock does not allow. */
export class StockShort extends Error {
  readonly movement: Movement;
  /** What of it is promised. */
  readonly reserved: number;

  constructor(movement: Movement, reserved: number) {
    super('stock_short');
    this.movement = movement;
    this.reserved = reserved;
  }
}

/**
 * 3.2.3. Moves items of the stock, all or none: their rows are locked in one order, so that two actions never wait for
 * each other. Operators hear of an item that runs low, once for each time. Throws StockShort, NotFound.
 */
export async function moveStock(act: Act, movements: readonly Movement[]): Promise<void> {
  const stock = await lockItems(
    act,
    movements.map(({ item }) => item),
  );

  for (const movement of movements) {
    const before = stock.get(movement.item);
    if (!before) throw new NotFound();
    const after = afterMovement(before, movement.kind, movement.quantity);
    if (!after) throw new StockShort(movement, before.reserved);

    const id = await keep(act, movement);
    stock.set(movement.item, { ...before, ...after });
    if (!isLow(before, before.minimum) && isLow(after, before.minimum)) await tellOfLow(act, movement.item, `${id}`);
  }
}

/** Tells the Operators that an item runs low; `crossing` makes twice the same as once. */
export async function tellOfLow({ trx }: Pick<Act, 'trx'>, item: string, crossing: string): Promise<void> {
  await sql`
    select graphile_worker.add_job('tell-of-stock',
      json_build_object('item', ${item}::text, 'crossing', ${crossing}::text))`.execute(trx);
}

async function lockItems({ trx }: Act, items: readonly string[]) {
  if (items.length === 0) return new Map<string, { onHand: number; reserved: number; minimum: number | null }>();
  const rows = await trx
    .selectFrom('resources')
    .select(['id', 'on_hand', 'reserved', 'minimum'])
    .where('id', 'in', items)
    .where('kind', '=', 'item')
    .orderBy('id')
    .forUpdate()
    .execute();

  return new Map(rows.map(({ id, on_hand, reserved, minimum }) => [id, { onHand: on_hand ?? 0, reserved, minimum }]));
}

async function keep({ trx, actor, now }: Act, { item, kind, quantity, request, reason }: Movement): Promise<string> {
  const change = changeOf(kind, quantity);
  const { id } = await trx
    .insertInto('stock_movements')
    .values({
      resource: item,
      kind,
      on_hand: change.onHand,
      reserved: change.reserved,
      request: request ?? null,
      actor: actor.id,
      reason: reason ?? null,
      at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();

  return id;
}
