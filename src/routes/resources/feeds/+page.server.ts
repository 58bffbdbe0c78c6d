import { closeFeed } from '#server/commands/close-feed.ts';
import { openFeed } from '#server/commands/open-feed.ts';
import { env } from '#server/env.ts';
import { myFeeds } from '#server/queries/feeds.ts';
import { isAgent } from '#regulation/permissions.ts';
import { formAction, textOf } from '../../form-action.ts';
import { bookableByBuilding } from '../bookable.server.ts';
import { staffOnly } from '../staff-only.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** 3.2.3, 4.3.1. The person's own calendar addresses. */
export const load: PageServerLoad = async (event) => {
  const actor = staffOnly(event);
  const [feeds, bookable] = await Promise.all([myFeeds(actor), bookableByBuilding()]);

  return { feeds, bookable, isAgent: isAgent(actor) };
};

export const actions: Actions = { open, close };

/** The address is told here and nowhere else. */
async function open(event: RequestEvent) {
  let address = '';
  let resource: string | undefined;
  const outcome = await formAction('open', async (actor, form) => {
    resource = textOf(form, 'resource');
    const { secret } = await openFeed(actor, { resource, lang: event.locals.lang });
    address = `${env.ORIGIN}${env.BASE_PATH}/feeds/${secret}.ics`;
  })(event);

  return 'done' in outcome ? { ...outcome, address, resource: resource ?? null } : outcome;
}

function close(event: RequestEvent) {
  return formAction('close', (actor, form) => closeFeed(actor, { id: textOf(form, 'id') ?? '' }))(event);
}
