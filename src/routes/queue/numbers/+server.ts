import { error, json } from '@sveltejs/kit';
import { filtersOf, queueRows } from '#server/queries/queue.ts';
import type { RequestHandler } from './$types';

/** More are not acted on at once. */
const most = 1000;

/** 3.1.3. The numbers of a whole list, each with the version that is seen now: «МИ-2026-000123.4». */
export const GET: RequestHandler = async ({ locals: { actor }, url }) => {
  if (!actor) error(401, 'unknown');
  if (!actor.roles.some((role) => role === 'operator' || role === 'agent')) error(403, 'forbidden');

  const { items, nextCursor } = await queueRows(actor, {
    ...filtersOf(url.searchParams),
    cursor: undefined,
    limit: most,
  });
  return json({ numbers: items.map(({ number, version }) => `${number}.${version}`), more: nextCursor !== null });
};
