import { z } from 'zod';
import { RuleError } from '#regulation/rule-error.ts';
import { changeRequest } from './change-request.ts';
import { command } from './command.ts';
import { ensure } from './ensure.ts';
import { onRequest, optionalText } from './inputs.ts';
import { lockRequest } from './lock-request.ts';
import { record } from './record.ts';

const input = onRequest.extend({ state: z.enum(['todo', 'has_result']), text: optionalText() });

/** R-4.6.4/1. An Agent's own part of a request: its data go out under the lead's answer. A result needs its text. */
export const changePart = command(input, async (act, { number, version, state, text }) => {
  const request = await lockRequest(act, number, version);
  const { row } = request;

  await ensure(act, 'change_part', request);
  if (state === 'has_result' && !text) {
    throw new RuleError('form_incomplete', { errors: [{ field: 'text', code: 'required' }] });
  }

  await act.trx
    .updateTable('assignments')
    .set({ part: state, text: text ?? null })
    .where('request', '=', row.id)
    .where('person', '=', act.actor.id)
    .execute();
  await changeRequest(act, request, {});
  await record(act, row.id, 'part_changed', { person: act.actor.id, state, text }, 'agent');
});
