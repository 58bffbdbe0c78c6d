import { sql } from 'kysely';
import { db } from '#server/db/database.ts';

/** The process can work: the database answers. */
export async function GET(): Promise<Response> {
  const ready = await sql`select 1`.execute(db).then(
    () => true,
    () => false,
  );

  return Response.json(
    { status: ready ? 'ready' : 'not_ready' },
    { status: ready ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  );
}
