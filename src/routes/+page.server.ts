import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { atHand } from '#lib/at-hand.ts';
import { myDrafts } from '#server/queries/drafts.ts';
import { myEvents } from '#server/queries/events.ts';
import { type MyRequest, myRequests } from '#server/queries/my-requests.ts';
import type { PageServerLoad } from './$types';

/** 4.1.2. A Client's requests and drafts; staff go to the queue. */
export const load: PageServerLoad = async ({ locals: { actor }, parent }) => {
  const { me } = await parent();
  if (!actor || !me) return { ...atHand<MyRequest>([]), drafts: [], events: [] };
  if (me.staff) redirect(303, resolve('/queue'));

  const [requests, drafts, events] = await Promise.all([myRequests(actor), myDrafts(actor), myEvents(actor)]);
  return { ...atHand(requests), drafts, events };
};
