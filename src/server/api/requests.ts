import { createRoute, z } from '@hono/zod-openapi';
import { categories, statuses } from '#regulation/codes.ts';
import { isAgent, isOperator } from '#regulation/permissions.ts';
import { RuleError } from '#regulation/rule-error.ts';
import { editRequest } from '../commands/edit-request.ts';
import { sendRequest } from '../commands/send-request.ts';
import { theSettings } from '../db/settings.ts';
import { env } from '../env.ts';
import { counted } from '../limits.ts';
import { latinNumber } from '../number.ts';
import { requestCard } from '../queries/card.ts';
import { type QueueSort, isCursor, queuePage, queueSorts } from '../queries/queue.ts';
import { cardJson, itemJson } from './card-json.ts';
import { codes, day, flag, onNumber, onPage } from './inputs.ts';
import { wrongQuery } from './lists.ts';
import { newRequest, newRequestExample, requestEdit } from './new-request.ts';
import { makeOnce } from './once.ts';
import { action, making, newApi, reading } from './routes.ts';
import { card, listOf, requestItem } from './schemas.ts';
import { change, etag } from './versions.ts';

const tag = 'Requests';

const sending = createRoute(
  making({
    path: '/requests',
    tag,
    summary: 'Send a request; answers with the card and its number (3.1.1, 3.1.2)',
    body: newRequest,
    example: newRequestExample,
    answer: card,
  }),
);

const list = createRoute({
  ...reading({
    path: '/requests',
    tag,
    summary: 'Requests: own (Client), assigned (Agent), all (Operator) (3.1.3)',
    answer: listOf(requestItem),
  }),
  request: {
    query: onPage.extend({
      status: codes(statuses).optional(),
      category: codes(categories).optional(),
      agent: z.string().max(320).optional().openapi({ description: 'The e-mail of an Agent' }),
      late: flag.optional(),
      q: z.string().max(200).optional().openapi({ description: 'A number in any spelling, or words of the title' }),
      from: day.optional().openapi({ description: 'The first day of the service' }),
      to: day.optional().openapi({ description: 'The last day of the service' }),
      sort: z.enum(queueSorts).optional().openapi({ description: '`queue` by default, `-submittedAt` for Clients' }),
    }),
  },
});

const one = createRoute({
  ...reading({ path: '/requests/{number}', tag, summary: 'The card of a request (4.1.2)', answer: card }),
  request: { params: onNumber },
});

const edit = action({
  method: 'patch',
  path: '',
  summary: 'Correct the card; terms are counted anew where a date changes (3.1.1, 4.1.1)',
  body: requestEdit,
  example: { fields: { attendees: 28 }, reason: 'Клиент попросил в сообщении' },
  required: true,
});

export const requests = newApi()
  .openapi(sending, async (c) => {
    const { category, ...given } = c.req.valid('json');
    const actor = c.get('actor');
    return makeOnce(c, c.get('body'), {
      make: (once) => counted('requests', actor.id, () => sendRequest(actor, { category, card: given }, { once })),
      show: async ({ number }) => cardJson(actor, await requestCard(actor, number), c.get('lang')),
      headers: ({ number, version }) => ({
        Location: `${env.BASE_PATH}/api/v1/requests/${latinNumber(number)}`,
        ETag: etag(version),
      }),
    });
  })
  .openapi(list, async (c) => {
    const actor = c.get('actor');
    const isStaff = isOperator(actor) || isAgent(actor);
    const { sort = isStaff ? 'queue' : '-submittedAt', cursor, q, agent, ...filters } = c.req.valid('query');
    ensureCursor(cursor, sort);

    const words = { q: plain(q), agent: plain(agent) };
    const page = await queuePage(actor, { ...filters, ...words, sort, cursor: cursor || undefined });
    const { service } = await theSettings();
    const items = page.items.map((item) => itemJson(item, item.client.email === actor.email, service));

    return c.json({ items, nextCursor: page.nextCursor }, 200);
  })
  .openapi(one, async (c) => {
    const found = await requestCard(c.get('actor'), c.req.valid('param').number);
    c.header('ETag', etag(found.version));

    return c.json(await cardJson(c.get('actor'), found, c.get('lang')), 200);
  })
  .openapi(
    edit,
    (c) => change(c, (on, options) => editRequest(c.get('actor'), { ...c.req.valid('json'), ...on }, options)),
    (result) => {
      if (result.target === 'json') refuseStatus((result as { data?: unknown }).data);
      if (!result.success) throw result.error;
    },
  );

/** 3.2.1. A status is never set by hand, whatever else the correction says. */
function refuseStatus(data: unknown): void {
  if (data === null || typeof data !== 'object' || !('status' in data)) return;
  throw new RuleError('automatic_status', { status: data.status as never });
}

function ensureCursor(cursor: string | undefined, sort: QueueSort): void {
  if (cursor && !isCursor(cursor, sort)) throw wrongQuery('cursor');
}

/** As the database takes it. */
function plain(text: string | undefined): string | undefined {
  return text?.toWellFormed().replaceAll('\u0000', '') || undefined;
}
