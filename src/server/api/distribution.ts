import { createRoute, z } from '@hono/zod-openapi';
import { askHandover } from '../commands/ask-handover.ts';
import { changePart } from '../commands/change-part.ts';
import { declineHandover } from '../commands/decline-handover.ts';
import { prioritiseRequest } from '../commands/prioritise-request.ts';
import { requestCard } from '../queries/card.ts';
import { agentSuggestions } from '../queries/suggestions.ts';
import { onNumber } from './inputs.ts';
import { action, newApi, problems, reading } from './routes.ts';
import { agentSuggestion } from './schemas.ts';
import { change } from './versions.ts';

const onAddress = { number: true, version: true } as const;

const read = reading({
  path: '/requests/{number}/agent-suggestions',
  tag: 'Requests',
  summary: 'Whom the service suggests and why, the best first; for the Operator (3.1.3)',
  answer: z.object({ items: z.array(agentSuggestion) }),
});

const suggestions = createRoute({
  ...read,
  request: { params: onNumber },
  responses: { ...read.responses, ...problems(403) },
});

const handover = action({
  path: '/handover',
  summary: 'The Agent asks to hand the request over; until the decision it stays theirs (3.1.3)',
  body: askHandover.input.omit(onAddress).strict().openapi('Handover'),
  example: { reason: 'В эти дни готовим выставку, второй тираж не успеть.' },
  required: true,
});

const handoverRefusal = action({
  path: '/handover-refusal',
  summary: 'The Operator leaves the request with its Agent; `PUT …/agents` grants the hand-over (3.1.3)',
  body: declineHandover.input.omit(onAddress).strict().openapi('HandoverRefusal'),
  example: { text: 'Больше некому: тираж можно разделить на два дня.' },
  required: true,
});

const part = action({
  method: 'put',
  path: '/part',
  summary: 'An Agent’s own part of the work; with a result its text goes out under the lead’s answer (4.6.4)',
  body: changePart.input.omit(onAddress).strict().openapi('Part'),
  example: { state: 'has_result', text: 'Звук и два микрофона будут на сцене к 17:30.' },
  required: true,
});

const priority = action({
  method: 'put',
  path: '/priority',
  summary: 'The Operator raises the request in the queue, or puts it back (3.1.3)',
  body: prioritiseRequest.input
    .omit(onAddress)
    .extend({ priority: z.union([z.literal(0), z.literal(1)]) })
    .strict()
    .openapi('Priority'),
  example: { priority: 1, reason: 'Мероприятие ректората' },
  required: true,
});

// prettier-ignore
export const distribution = newApi()
  .openapi(suggestions, async (c) => {
    const actor = c.get('actor');
    const items = await agentSuggestions(actor, await requestCard(actor, c.req.valid('param').number));
    return c.json({ items: items.map(({ id: _, parts: _parts, ...shown }) => shown) }, 200);
  })
  .openapi(handover, (c) => change(c, (on, told) => askHandover(c.get('actor'), { ...c.req.valid('json'), ...on }, told)))
  .openapi(handoverRefusal, (c) => change(c, (on, told) => declineHandover(c.get('actor'), { ...c.req.valid('json'), ...on }, told)))
  .openapi(part, (c) => change(c, (on, told) => changePart(c.get('actor'), { ...c.req.valid('json'), ...on }, told)))
  .openapi(priority, (c) => change(c, (on, told) => prioritiseRequest(c.get('actor'), { ...c.req.valid('json'), ...on }, told)));
