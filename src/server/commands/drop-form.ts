import { z } from 'zod';
import { command } from './command.ts';
import { decisionNames } from './decisions.ts';
import { forgetForms } from './forget-forms.ts';
import { onRequest } from './inputs.ts';
import { lockAsItIs } from './lock-request.ts';

const input = onRequest.omit({ version: true }).extend({ action: z.enum(decisionNames) });

/** 4.3.2. Its writer no longer needs what came back instead of going out; no step of the history. */
export const dropForm = command(input, async (act, { number, action }) => {
  await forgetForms(act, await lockAsItIs(act, number), action);
});
