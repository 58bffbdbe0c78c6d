import { createRoute, z } from '@hono/zod-openapi';
import { issueSlipAnswer } from '../pdf/issue-slip-answer.ts';
import { issueSlip } from '../queries/issue-slip.ts';
import { onNumber } from './inputs.ts';
import { newApi, problems, reading } from './routes.ts';

const slip = createRoute({
  ...reading({
    path: '/requests/{number}/issue-slip',
    tag: 'Requests',
    summary: 'The issue slip of an answered souvenirs request, for its Agents and Operators (3.2.3)',
    answer: z.unknown(),
  }),
  request: { params: onNumber },
  responses: {
    200: {
      description: 'The slip, in the language asked for',
      content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } },
    },
    ...problems(401, 404, 409),
  },
});

export const slips = newApi().openapi(slip, async (c) => {
  const actor = c.get('actor');
  const found = await issueSlip(actor, c.req.valid('param').number);
  const answer = await issueSlipAnswer(found, { by: actor.name, lang: c.get('lang'), save: true });

  return (c.req.method === 'HEAD' ? new Response(null, answer) : answer) as never;
});
