import { z } from 'zod';
import { messageKinds } from '#regulation/codes.ts';
import { command } from './command.ts';
import { ensure } from './ensure.ts';
import { onRequest, text, uuid } from './inputs.ts';
import { lockAsItIs, lockRequest } from './lock-request.ts';
import { putMessage } from './put-message.ts';

const input = onRequest.extend({
  kind: z.enum(messageKinds).optional().default('message'),
  text: text(4000),
  files: z.array(uuid).max(10).optional().default([]),
});

/**
 * R-3.2.4/1, R-3.2.5/1, R-4.1.3/1, R-4.3.2/1. A message, a clarifying question (T12, T15) or an internal note. A Client's
 * message asks for an answer (T13, T14) and answers the questions that wait; a staff message without a question ends that
 * wait (T16). A note leaves alone what its writer may still take back.
 */
export const writeMessage = command(input, async (act, { number, version, kind, text, files }) => {
  const request = await (kind === 'note' ? lockAsItIs : lockRequest)(act, number, version);

  await ensure(act, kind, request);
  return { id: await putMessage(act, request, { kind, text, files }) };
});
