import { createRoute } from '@hono/zod-openapi';
import type { Actor } from '#regulation/permissions.ts';
import { writeMessage } from '../commands/write-message.ts';
import { theSettings } from '../db/settings.ts';
import { type Card, requestCard } from '../queries/card.ts';
import { requestHistory, requestMessages } from '../queries/thread.ts';
import type { Left } from '../commands/act.ts';
import { ifMatch, idempotencyKey, onNumber, onPage } from './inputs.ts';
import { paged } from './lists.ts';
import { makeOnce } from './once.ts';
import { making, newApi, reading } from './routes.ts';
import { historyStep, listOf, message } from './schemas.ts';
import { messageJson, stepJson } from './thread-json.ts';
import { etag, numberOf, versionAsked } from './versions.ts';

const tag = 'Requests';

const history = createRoute({
  ...reading({
    path: '/requests/{number}/history',
    tag,
    summary: 'What happened, oldest first; what the caller may see (3.1.4)',
    answer: listOf(historyStep),
  }),
  request: { params: onNumber, query: onPage },
});

const messages = createRoute({
  ...reading({
    path: '/requests/{number}/messages',
    tag,
    summary: 'The messages, oldest first; what the caller may see (3.1.4)',
    answer: listOf(message),
  }),
  request: { params: onNumber, query: onPage },
});

const writing = making({
  path: '/requests/{number}/messages',
  tag,
  summary: 'Write a message, a clarifying question or an internal note (3.2.4, 3.2.5)',
  body: writeMessage.input.omit({ number: true, version: true }).strict().openapi('NewMessage'),
  example: { kind: 'question', text: 'Нужен ли проектор?' },
  answer: message,
});

const write = createRoute({
  ...writing,
  request: { ...writing.request, params: onNumber, headers: idempotencyKey.extend(ifMatch.shape) },
});

export const thread = newApi()
  .openapi(history, async (c) => {
    const actor = c.get('actor');
    const card = await requestCard(actor, c.req.valid('param').number);
    const viewer = await viewerOf(actor, card);
    const steps = await requestHistory(actor, card);

    return c.json(
      paged(
        steps.map((step) => stepJson(step, viewer)),
        c.req.valid('query'),
      ),
      200,
    );
  })
  .openapi(messages, async (c) => {
    const actor = c.get('actor');
    const card = await requestCard(actor, c.req.valid('param').number);
    const viewer = await viewerOf(actor, card);
    const found = await requestMessages(actor, card);

    return c.json(
      paged(
        found.map((one) => messageJson(one, viewer)),
        c.req.valid('query'),
      ),
      200,
    );
  })
  .openapi(write, async (c) => {
    const actor = c.get('actor');
    const version = await versionAsked(c);
    const left: Left = {};

    return makeOnce(c, c.get('body'), {
      make: (once) => writeMessage(actor, { ...c.req.valid('json'), number: numberOf(c), version }, { once, left }),
      show: async ({ id }) => messageShown(actor, numberOf(c), id),
      headers: (): Record<string, string> => (left.version === undefined ? {} : { ETag: etag(left.version) }),
    });
  });

async function viewerOf(actor: Actor, { client }: Card) {
  return { actor, client, service: (await theSettings()).service };
}

async function messageShown(actor: Actor, number: string, id: string) {
  const card = await requestCard(actor, number);
  const written = (await requestMessages(actor, card)).find((one) => one.id === id);
  if (!written) throw new Error('The message that was just written is not in its thread.');

  return messageJson(written, await viewerOf(actor, card));
}
