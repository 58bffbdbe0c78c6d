import { z } from 'zod';
import { changeRequest } from './change-request.ts';
import { command } from './command.ts';
import { ensure } from './ensure.ts';
import { onRequest, text } from './inputs.ts';
import { lockRequest } from './lock-request.ts';
import { record } from './record.ts';

const input = onRequest.extend({
  priority: z.union([z.literal(0), z.literal(1), z.enum(['0', '1']).transform((text) => (text === '1' ? 1 : 0))]),
  reason: text(1000),
});

/** R-3.1.3/5. «Поднять в очереди»: the Operator sets the priority by hand, with a reason. */
export const prioritiseRequest = command(input, async (act, { number, version, priority, reason }) => {
  const request = await lockRequest(act, number, version);
  const level = priority === 1 ? (1 as const) : (0 as const);

  await ensure(act, 'prioritise', request);
  await changeRequest(act, request, { priority: level, priority_reason: level === 1 ? reason : null });
  await record(act, request.row.id, 'prioritised', { before: request.row.priority, after: level, reason }, 'operator');
});
