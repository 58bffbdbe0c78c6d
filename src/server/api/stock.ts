import { createRoute, z } from '@hono/zod-openapi';
import { movementKinds } from '#regulation/stock.ts';
import { NotFound } from '../errors.ts';
import { movementsOf, stockItem } from '../queries/stock.ts';
import { onPage } from './inputs.ts';
import { cursorOf, placeOf } from './lists.ts';
import { newApi, problems, reading } from './routes.ts';
import { instant, listOf } from './schemas.ts';

const movement = z
  .object({
    kind: z.enum(movementKinds),
    onHand: z.int().openapi({ description: 'By how much what is on hand changed' }),
    reserved: z.int(),
    onHandAfter: z.int(),
    reservedAfter: z.int(),
    request: z.string().nullable().openapi({ description: 'The number, where the caller may see the request' }),
    by: z.string().nullable(),
    reason: z.string().nullable(),
    at: instant,
  })
  .openapi('StockMovement');

const list = createRoute({
  ...reading({
    path: '/resources/{id}/movements',
    tag: 'Places and things',
    summary: 'How an item of the stock moved, the newest first; for staff (3.2.3)',
    answer: listOf(movement),
  }),
  request: { params: z.object({ id: z.string() }), query: onPage },
  responses: {
    200: { description: 'A page', content: { 'application/json': { schema: listOf(movement) } } },
    ...problems(401, 404, 422),
  },
});

export const stock = newApi().openapi(list, async (c) => {
  const actor = c.get('actor');
  const { limit = 25, cursor } = c.req.valid('query');
  if (!actor.roles.some((role) => role === 'operator' || role === 'agent')) throw new NotFound();
  const { id } = await stockItem(c.req.valid('param').id);

  const { rows, next } = await movementsOf(actor, id, { limit, ...(cursor && { before: String(placeOf(cursor)) }) });

  return c.json(
    {
      items: rows.map((row) => ({
        kind: row.kind,
        onHand: row.on_hand,
        reserved: row.reserved,
        onHandAfter: row.on_hand_after,
        reservedAfter: row.reserved_after,
        request: row.number,
        by: row.by,
        reason: row.reason,
        at: row.at.toISOString(),
      })),
      nextCursor: next && cursorOf(Number(next)),
    },
    200,
  );
});
