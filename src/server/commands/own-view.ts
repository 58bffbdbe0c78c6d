import { NotFound } from '../errors.ts';
import type { Act } from './act.ts';

/** 3.1.3. The person's own saved view, locked. NotFound where it is another person's or gone. */
export async function ownView({ trx, actor }: Act, id: string) {
  const view = await trx
    .selectFrom('queue_views')
    .selectAll()
    .where('id', '=', id)
    .where('owner', '=', actor.id)
    .forUpdate()
    .executeTakeFirst();

  if (!view) throw new NotFound();
  return view;
}
