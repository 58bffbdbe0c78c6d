import { type Day, endOfDay } from './calendar.ts';

const hourMs = 3_600_000;

/** What a question asked at a moment gives the Client: a term, a short one, or none. */
export type Asking = { term: 'open'; until: Day } | { term: 'short'; until: Day; hours: number } | { term: 'none' };

/**
 * R-4.2.2/1, R-4.2.2/3, R-4.2.2/5. By when a question asked now is to be answered: one day for all questions of a
 * request. With less than 24 hours left whoever asks is warned, in whole hours; past that day there is no term, and
 * silence gives no right to refuse by 4.3.3.
 */
export function askingNow({ replyDeadline }: { replyDeadline: Day }, now: Date): Asking {
  const left = endOfDay(replyDeadline).getTime() - now.getTime();

  if (left <= 0) return { term: 'none' };
  if (left < 24 * hourMs) return { term: 'short', until: replyDeadline, hours: Math.floor(left / hourMs) };
  return { term: 'open', until: replyDeadline };
}
