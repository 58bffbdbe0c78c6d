import { z } from 'zod';
import { command } from './command.ts';
import { checkedResult, ensureCapacity } from './check-result.ts';
import { ensure, ensureConfirmed } from './ensure.ts';
import { ensureTold } from './ensure-told.ts';
import { dictionaries } from '../db/dictionaries.ts';
import { giveAnswer } from './give-answer.ts';
import { number, onRequestConfirmed, optionalText } from './inputs.ts';
import { lockRequest } from './lock-request.ts';

const input = onRequestConfirmed.extend({
  result: z.unknown().optional(),
  text: optionalText(),
  /** Numbers of the requests that wish the same, which the person was shown; left out, nobody is asked about them. */
  told: z.array(number).max(100).optional(),
});

/**
 * R-3.2.3/1, R-3.2.3/2, R-3.2.3/3 (T05). The positive answer with its concrete data: the booking is confirmed or the
 * stock reserved, and the Client gets the data as a message, all in one transaction. Throws RuleError `answer_data`,
 * `taken`, `stock_short`, `over_capacity` until confirmed, and `rivals` for those of whom the person was not told.
 */
export const answerRequest = command(input, async (act, { number, version, confirm, result: given, text, told }) => {
  const request = await lockRequest(act, number, version);

  await ensure(act, 'answer', request);
  const lists = await dictionaries();
  const result = checkedResult(request, given, lists);
  ensureConfirmed(act, 'answer', request, confirm);
  ensureCapacity(request, result, lists, confirm);
  if (told && !confirm) await ensureTold(act, request, result, told);

  await giveAnswer(act, request, { result, text, lists });
});
