import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { NotFound } from '#server/errors.ts';
import { latinNumber } from '#server/number.ts';
import { requestCard } from '#server/queries/card.ts';
import { myRequests } from '#server/queries/my-requests.ts';
import type { Actor } from '#regulation/permissions.ts';
import type { PageServerLoad } from './$types';

/** 4.1.2. All own requests; `?q=` with a number in any spelling opens that card. */
export const load: PageServerLoad = async ({ locals: { actor }, url, parent }) => {
  const { me } = await parent();
  if (!actor || !me) redirect(303, `${resolve('/sign-in')}?next=${encodeURIComponent(url.pathname + url.search)}`);

  const wanted = url.searchParams.get('q')?.trim().slice(0, 40) ?? '';
  const found = wanted ? await numberOf(actor, wanted) : null;
  if (found) redirect(303, resolve('/requests/[number]', { number: latinNumber(found) }));
  if (me.staff) redirect(303, resolve('/queue'));

  return { requests: await myRequests(actor), missed: wanted || null };
};

async function numberOf(actor: Actor, text: string): Promise<string | null> {
  try {
    return (await requestCard(actor, text)).number;
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
}
