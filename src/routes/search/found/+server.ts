import { error, json } from '@sveltejs/kit';
import { searchRequests } from '#server/queries/search.ts';
import type { RequestHandler } from './$types';

/** 3.1.2/3. What the palette of the staff finds: number and title of the first few that the person may see. */
export const GET: RequestHandler = async ({ locals: { actor }, url }) => {
  if (!actor) error(401, 'not_signed_in');

  const { found } = await searchRequests(actor, url.searchParams.get('q')?.trim().slice(0, 200) ?? '', { limit: 8 });
  const rows = found.map(({ number, title }) => ({ number, title: title.map(({ text }) => text).join('') }));

  return json(rows, { headers: { 'cache-control': 'no-store' } });
};
