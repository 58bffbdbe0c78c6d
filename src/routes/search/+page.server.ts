import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { latinNumber } from '#server/number.ts';
import { searchRequests } from '#server/queries/search.ts';
import { searchNames } from '#server/queries/search-people.ts';
import type { PageServerLoad } from './$types';

const most = 20;

/** 3.1.2/3, 4.1.2. One box; a number that is one opens its card. */
export const load: PageServerLoad = async ({ locals: { actor }, url }) => {
  if (!actor) redirect(303, `${resolve('/sign-in')}?next=${encodeURIComponent(url.pathname + url.search)}`);

  const q = url.searchParams.get('q')?.trim().slice(0, 200) ?? '';
  const [answer, names] = await Promise.all([searchRequests(actor, q, { limit: most }), searchNames(actor, q)]);
  const [only] = answer.found;
  if (only && answer.found.length === 1 && /\d{1,6}$/.test(q) && only.number.endsWith(q.slice(-6).padStart(6, '0')))
    redirect(303, resolve('/requests/[number]', { number: latinNumber(only.number) }));

  return { q, ...answer, names, most };
};
