import { z } from '@hono/zod-openapi';
import { RuleError } from '#regulation/rule-error.ts';
import { acceptOffer } from '../commands/accept-offer.ts';
import { declineOffer } from '../commands/decline-offer.ts';
import { makeCounterOffer } from '../commands/make-counter-offer.ts';
import { action, newApi } from './routes.ts';
import { change } from './versions.ts';

const onAddress = { number: true, version: true } as const;
const offer = '3f0c2b6e-0c5e-4a57-9d0b-6f1b7a1b2c3d';

const offering = action({
  path: '/counter-offer',
  summary:
    'The lead offers something else as a question: the answer under the condition of the Client’s consent (3.2.3, 4.3.2)',
  body: makeCounterOffer.input
    .omit(onAddress)
    .extend({
      confirm: z.boolean().optional().openapi({ description: 'Passes a 409 that is `confirmable`' }),
      result: z.unknown().optional().openapi({ type: 'object', description: 'By the `answerForm` of the category' }),
    })
    .strict()
    .openapi('NewCounterOffer'),
  example: { result: { resource: '7b0e9a3c-3f0a-4c0e-9a55-2f6f1f0b2140', from: '14:00', to: '16:00' } },
  required: true,
});

const acceptance = action({
  path: '/counter-offer/acceptance',
  summary:
    'The Client agrees: the answer is given and booked if it is still free, else 409 `offer_taken` with the nearest, and the request is with the staff (3.2.3)',
  body: acceptOffer.input.omit(onAddress).strict().openapi('OfferAcceptance'),
  example: { offer },
  required: true,
});

const refusal = action({
  path: '/counter-offer/refusal',
  summary: 'The Client says that the offer does not fit, and why (4.1.3)',
  body: declineOffer.input.omit(onAddress).strict().openapi('OfferRefusal'),
  example: { offer, text: 'Нам нужен вечер.' },
  required: true,
});

// prettier-ignore
export const counterOffers = newApi()
  .openapi(offering, (c) => change(c, (on, told) => makeCounterOffer(c.get('actor'), { ...c.req.valid('json'), ...on }, told)))
  .openapi(acceptance, (c) => change(c, async (on, told) => {
    const accepted = await acceptOffer(c.get('actor'), { ...c.req.valid('json'), ...on }, told);
    if (accepted.outcome === 'taken') throw new RuleError('offer_taken', { nearest: accepted.nearest });
  }))
  .openapi(refusal, (c) => change(c, (on, told) => declineOffer(c.get('actor'), { ...c.req.valid('json'), ...on }, told)));
