import { sql } from 'kysely';
import { db } from '#server/db/database.ts';
import type { Figures } from './figures.ts';
import { share } from './shares.ts';

/** 4.2.2. */
export async function replies(): Promise<Figures['replies']> {
  const { rows } = await sql<{ asked: number; inTime: number; late: number }>`
    select count(*)::int as asked, count(*) filter (where answered_at < the_end)::int as "inTime",
      count(*) filter (where answered_at >= the_end)::int as late
    from messages join requests on requests.id = messages.request
    cross join lateral (select (reply_deadline + 1)::timestamp at time zone 'Europe/Moscow' as the_end) as term
    where kind = 'question' and at < the_end and messages.withdrawn_at is null
      and (requests.withdrawn_at is null or answered_at is not null)`.execute(db);
  const { asked, inTime, late } = rows[0] ?? { asked: 0, inTime: 0, late: 0 };

  return { asked, inTime, late, never: asked - inTime - late, share: share(inTime, asked) };
}

/** 4.5.2. */
export async function feedback(): Promise<Figures['feedback']> {
  const { rows } = await sql<{ asked: number; rated: number; declined: number; mean: number }>`
    select count(*)::int as asked, count(rating)::int as rated, count(declined_at)::int as declined,
      coalesce(avg(rating), 0)::float as mean
    from feedback`.execute(db);
  const { asked, rated, declined, mean } = rows[0] ?? { asked: 0, rated: 0, declined: 0, mean: 0 };

  return { asked, rated, declined, mean, share: share(rated, asked) };
}

/** 4 «Notifications». */
export async function notices(): Promise<Figures['notices']> {
  const { rows } = await sql<{ day: string; told: number; letters: number }>`
    select to_char(created_at at time zone 'Europe/Moscow', 'YYYY-MM-DD') as day, count(*)::int as told,
      count(*) filter (where letter <> 'none')::int as letters
    from notifications group by 1 order by 3 desc, 1`.execute(db);
  const sum = (part: 'told' | 'letters') => rows.reduce((all, row) => all + row[part], 0);

  return { told: sum('told'), letters: sum('letters'), mostLetters: rows[0]?.letters ?? 0, on: rows[0]?.day ?? '' };
}

/** 3.1.4. How many steps were kept. */
export async function stepCount(): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from history`.execute(db);
  return rows[0]?.count ?? 0;
}
