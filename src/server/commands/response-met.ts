import { meetsResponse } from '#regulation/terms.ts';
import type { Action } from '#regulation/codes.ts';
import { theSettings } from '../db/settings.ts';
import type { Act } from './act.ts';
import type { Locked } from './lock-request.ts';

/** R-4.4.1/3. The moment of the first answer that counts, once it is there; else nothing to change. */
export async function responseMet({ actor, now }: Act, action: Action, { row, subject }: Locked) {
  const { service } = await theSettings();
  const isFirst = !row.response_met_at && meetsResponse(actor, action, subject, service);

  return isFirst ? { response_met_at: now } : {};
}
