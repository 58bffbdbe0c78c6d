import { command } from './command.ts';
import { onRequest } from './inputs.ts';
import { lockRequest } from './lock-request.ts';

/** 4.3.2. What this person could still take back goes out at once; nothing happens where it is out already. */
export const sendNow = command(onRequest.omit({ version: true }), async (act, { number }) => {
  await lockRequest(act, number);
});
