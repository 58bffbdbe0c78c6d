import { z } from 'zod';
import { changeRequest } from './change-request.ts';
import { command } from './command.ts';
import { ensure } from './ensure.ts';
import { onRequest, optionalText } from './inputs.ts';
import { lockRequest } from './lock-request.ts';
import { record } from './record.ts';

const input = onRequest.extend({ rating: z.coerce.number().int().min(1).max(5), comment: optionalText(1000) });

/** R-4.5.2/2. The Client's rating from 1 to 5 and a comment; one for a request, editable for 24 hours. */
export const rateRequest = command(input, async (act, { number, version, rating, comment }) => {
  const request = await lockRequest(act, number, version);

  await ensure(act, 'rate', request);
  await act.trx
    .updateTable('feedback')
    .set((eb) => ({ rating, comment: comment ?? null, rated_at: eb.fn.coalesce('rated_at', eb.val(act.now)) }))
    .where('request', '=', request.row.id)
    .execute();
  await changeRequest(act, request, {});
  await record(act, request.row.id, 'rated', { rating, before: request.row.feedback?.rating ?? null }, 'client');
});
