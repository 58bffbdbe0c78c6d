import { z } from 'zod';
import { isAgent, isOperator } from '#regulation/permissions.ts';
import { hashOf, newSecret } from '../auth/secrets.ts';
import { NotFound } from '../errors.ts';
import { closeFeeds } from './close-feeds.ts';
import { command } from './command.ts';
import { bookableResource } from './hold.ts';
import { uuid } from './inputs.ts';

const input = z.object({
  /** Left out: the requests that are assigned to this person. */
  resource: uuid.optional(),
  lang: z.enum(['ru', 'en']).default('ru'),
});

/**
 * 3.2.3, 4.3.1. Opens a private calendar address, or renews it: the former one ends. The answer is its secret, told this one
 * time. NotFound for who is not staff.
 */
export const openFeed = command(input, async (act, { resource, lang }): Promise<{ secret: string }> => {
  const { trx, actor, now } = act;
  if (!isAgent(actor) && !isOperator(actor)) throw new NotFound();
  if (resource) await bookableResource(act, resource);
  // Two presses at once: the later one renews.
  await trx.selectFrom('people').select('id').where('id', '=', actor.id).forNoKeyUpdate().execute();
  await closeFeeds(act, (eb) => eb('resource', resource ? '=' : 'is', resource ?? null));

  const secret = newSecret();
  await trx
    .insertInto('feeds')
    .values({ token: hashOf(secret), person: actor.id, resource: resource ?? null, lang, opened_at: now })
    .execute();

  return { secret };
});
