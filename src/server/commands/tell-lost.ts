import { lostText } from '#messages/counter-offer-text.ts';
import { placeOf } from '#messages/answer-summary.ts';
import { forms } from '#messages/ru/forms.ts';
import { formatDayPeriod } from '#messages/format.ts';
import { moscowDay, moscowTime } from '#regulation/calendar.ts';
import { type Dictionaries, namedResources } from '../db/dictionaries.ts';
import type { Nearest } from '../db/schema.ts';
import type { Act } from './act.ts';
import type { Locked } from './lock-request.ts';

/** 3.2.3. The service says plainly, in the thread, that what was agreed to is taken, and what is free instead. */
export async function tellLost({ trx, now }: Act, { row }: Locked, nearest: Nearest[], lists: Dictionaries) {
  const resources = namedResources(lists);
  const places = nearest.map(({ resource, from, to }) => {
    const [start, end] = [new Date(from), new Date(to)];
    const times = formatDayPeriod(moscowDay(start), moscowTime(start), moscowTime(end), 'ru');
    return `${placeOf(
      forms,
      resources.find(({ id }) => id === resource),
    )}, ${times}`;
  });

  await trx
    .insertInto('messages')
    .values({
      request: row.id,
      kind: 'message',
      author: null,
      role: 'service',
      text: lostText(row.counter_offer?.summary ?? '', places),
      at: now,
    })
    .execute();
}
