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

    const days = Array.from({ length: 21 }, (_, ahead) => addDays(today, ahead)).filter(
      (day) => weekdayOf(day) === weekday,
    );
    const rule = {
      weekdays: [weekday],
      from,
      to,
      since: today,
      until: addDays(today, 20),
      except: [],
      skipDaysOff: false,
    };
    const { id: series } = await trx
      .insertInto('block_series')
      .values({ resource: id, note: 'Занятия', rule: JSON.stringify(rule), created_at: now })
      .returning('id')
      .executeTakeFirstOrThrow();

    await trx
      .insertInto('bookings')
      .values(
        days.map((day) => {
          const [start, end] = [moscowMoment(day, from), moscowMoment(day, to)];
          return {
            resource: id,
            series,
            state: 'held' as const,
            during: sql<string>`tstzrange(${start}, ${end}, '[)')`,
            from: start,
            to: end,
            note: 'Занятия',
            created_at: now,
          };
        }),
      )
      .execute();
  }
}
