import { z } from 'zod';
import { redirectReasons } from '#regulation/codes.ts';
import { assign } from './assign.ts';
import { command } from './command.ts';
import { ensure } from './ensure.ts';
import { email, onRequest, optionalText } from './inputs.ts';
import { lockRequest } from './lock-request.ts';

const input = onRequest.extend({
  lead: email,
  others: z.array(email).max(20).optional().default([]),
  reason: z
    .enum(redirectReasons)
    .or(z.literal('').transform(() => undefined))
    .optional(),
  text: optionalText(),
});

/** 3.1.3, 4.6.4. The Operator assigns or redirects in any working status; the status and the terms stay (R-3.1.3/2). */
export const assignAgents = command(input, async (act, { number, version, ...agents }) => {
  const request = await lockRequest(act, number, version);

  await ensure(act, 'assign', request);
  await assign(act, request, agents);
});
