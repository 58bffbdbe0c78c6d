import type { RequestHandler } from '@sveltejs/kit';
import { now } from '#server/clock.ts';
import { liveStream } from '#server/live/stream.ts';

/** Live updates of whoever is signed in, one connection a browser. */
export const GET: RequestHandler = ({ locals: { actor }, url, request }) => {
  if (!actor) return new Response(null, { status: 401 });

  const since = new Date(request.headers.get('last-event-id') ?? url.searchParams.get('since') ?? '');
  const recent = now().getTime() - since.getTime() < 24 * 3_600_000;
  return liveStream(actor, recent ? since : null, request.signal);
};
