import { now as clock } from '../clock.ts';
import { theCalendar } from '../db/calendar.ts';
import { notTold } from './not-told.ts';
import { calendarSaid, draftsSaid, feedbackSaid } from './said-of-others.ts';
import { requestsSaid } from './said-of-requests.ts';
import { tell } from './tell.ts';

/**
 * R-4.2.2/4, R-4.4.1/4, R-3.2.6/4, R-3.1.1/2, R-4.5.2/1. What the clock has to say by now: looked up from the state each
 * time, so that a worker that stood still makes up for it, and a clock that jumps tells nothing twice. It decides nothing (R-4.5.1/3).
 */
export async function remind(now = clock()): Promise<number> {
  const calendar = await theCalendar();
  const said = [
    ...(await requestsSaid(now, calendar)),
    ...(await feedbackSaid(now, calendar)),
    ...(await draftsSaid(now)),
    ...(await calendarSaid(now, calendar)),
  ];
  let told = 0;

  for (const one of await notTold(said)) told += await tell(one, now);
  return told;
}
