import { theSettings } from '../db/settings.ts';
import { closeWithdrawn } from './close-withdrawn.ts';
import { command } from './command.ts';
import { ensure } from './ensure.ts';
import { freeEverything } from './free.ts';
import { onRequest, optionalText } from './inputs.ts';
import { lockRequest } from './lock-request.ts';
import { moveRequest } from './move.ts';

const input = onRequest.extend({ reason: optionalText(1000) });

/**
 * R-4.2.3/1, R-4.2.3/2 (W01). The Client takes the request back: all that was booked is freed at once, the status stays
 * until the Operator closes, or the service by its setting.
 */
export const withdrawRequest = command(input, async (act, { number, version, reason }) => {
  const request = await lockRequest(act, number, version);

  await ensure(act, 'withdraw', request);
  const { service } = await theSettings();
  await freeEverything(act, request);
  await moveRequest(act, request, 'withdraw', {
    event: 'withdrawn',
    details: { reason, ...(service.withdrawalAutoClose && { closes: true }) },
    changes: { withdrawn_at: act.now, offer: null },
  });
  await closeWithdrawn(act, { ...request, subject: { ...request.subject, withdrawnAt: act.now } });
});
