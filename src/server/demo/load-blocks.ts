import { sql } from 'kysely';
import { addDays, moscowDay, moscowMoment, weekdayOf } from '#regulation/calendar.ts';
import type { Trx } from '../db/database.ts';

// prettier-ignore
const classes = [
  { number: '214', weekday: 'mon', from: '09:00', to: '12:10' },
  { number: '214', weekday: 'wed', from: '10:40', to: '13:50' },
  { number: '215', weekday: 'tue', from: '09:00', to: '15:30' },
  { number: '305', weekday: 'mon', from: '12:20', to: '15:30' },
  { number: '305', weekday: 'thu', from: '09:00', to: '12:10' },
  { number: '21',  weekday: 'wed', from: '09:00', to: '13:50' },
  { number: '33',  weekday: 'fri', from: '10:40', to: '15:30' },
];

/** codes 8: classes of the next three weeks, so that later days are free. */
export async function loadBlocks(trx: Trx, now: Date): Promise<void> {
  const today = moscowDay(now);

  for (const { number, weekday, from, to } of classes) {
    const { id } = await trx
      .selectFrom('resources')
      .select('id')
      .where('number', '=', number)
      .executeTakeFirstOrThrow();

    for (let ahead = 0; ahead < 21; ahead++) {
      const day = addDays(today, ahead);
      if (weekdayOf(day) !== weekday) continue;
      const [start, end] = [moscowMoment(day, from), moscowMoment(day, to)];

      await trx
        .insertInto('bookings')
        .values({
          resource: id,
          state: 'held',
          during: sql<string>`tstzrange(${start}, ${end}, '[)')`,
          from: start,
          to: end,
          note: 'Занятия',
          created_at: now,
        })
        .execute();
    }
  }
}
