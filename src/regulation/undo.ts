import { moscowDay } from './calendar.ts';

/** 4.3.2. For how long an answer to the Client can be taken back, in ms. */
export const undoMs = 10_000;
/** A worker that looks for due answers may be so much later, in ms. */
const slackMs = 20_000;

/** R-TIME/5. When an answer given now goes out; null where waiting could carry it into the next day: then at once. */
export function undoUntil(now: Date): Date | null {
  const last = new Date(now.getTime() + undoMs + slackMs);
  return moscowDay(last) === moscowDay(now) ? new Date(now.getTime() + undoMs) : null;
}
