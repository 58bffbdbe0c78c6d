import { z } from 'zod';
import { dictionaries } from '../db/dictionaries.ts';
import type { Act } from './act.ts';
import { checkedResult, ensureCapacity } from './check-result.ts';
import { ensure, ensureConfirmed } from './ensure.ts';
import { ensureTold } from './ensure-told.ts';
import { giveAnswer } from './give-answer.ts';
import { confirm, number, optionalText } from './inputs.ts';
import type { Locked } from './lock-request.ts';

export const answerInput = z.object({
  confirm,
  result: z.unknown().optional(),
  text: optionalText(),
  /** Numbers of the requests that wish the same, which the person was shown; left out, nobody is asked about them. */
  told: z.array(number).max(100).optional(),
});

/** R-3.2.3/2 (T05). The positive answer on a locked request, at once or once it can no longer be taken back. */
export async function decideAnswer(act: Act, request: Locked, given: z.output<typeof answerInput>): Promise<void> {
  const { confirm, text, told } = given;

  await ensure(act, 'answer', request);
  const lists = await dictionaries();
  const result = checkedResult(request, given.result, lists);
  ensureConfirmed(act, 'answer', request, confirm);
  ensureCapacity(request, result, lists, confirm);
  if (told && !confirm) await ensureTold(act, request, result, told);

  await giveAnswer(act, request, { result, text, lists });
}
