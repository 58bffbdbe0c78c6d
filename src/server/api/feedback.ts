import { z } from '@hono/zod-openapi';
import { declineFeedback } from '../commands/decline-feedback.ts';
import { rateRequest } from '../commands/rate-request.ts';
import { requestFeedback } from '../commands/request-feedback.ts';
import { action, newApi, removal } from './routes.ts';
import { change } from './versions.ts';

const onAddress = { number: true, version: true } as const;

const asking = action({
  path: '/feedback-request',
  summary: 'The Operator asks the Client how it was; once for a request (4.5.2)',
  body: requestFeedback.input.omit(onAddress).strict(),
});

const rating = action({
  method: 'put',
  path: '/feedback',
  summary: 'The Client’s rating, which they may change for 24 hours (4.5.2)',
  body: rateRequest.input
    .omit(onAddress)
    .extend({ rating: z.int().min(1).max(5) })
    .strict()
    .openapi('Feedback'),
  example: { rating: 5, comment: 'Всё было готово вовремя.' },
  required: true,
});

const declining = removal({
  path: '/feedback-request',
  summary: 'The Client would rather not say and is not asked again (4.5.2)',
});

// prettier-ignore
export const feedback = newApi()
  .openapi(asking, (c) => change(c, (on, told) => requestFeedback(c.get('actor'), { ...c.req.valid('json'), ...on }, told)))
  .openapi(rating, (c) => change(c, (on, told) => rateRequest(c.get('actor'), { ...c.req.valid('json'), ...on }, told)))
  .openapi(declining, (c) => change(c, (on, told) => declineFeedback(c.get('actor'), on, told)));
