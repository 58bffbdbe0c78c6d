import { createHash } from 'node:crypto';
import { error } from '@sveltejs/kit';
import { now as clock } from '#server/clock.ts';
import { feedRead } from '#server/commands/feed-read.ts';
import { icsResponse } from '#server/ics/ics-response.ts';
import { writeCalendar } from '#server/ics/write-calendar.ts';
import { limit, TooMany } from '#server/limits.ts';
import { feedBySecret, feedEntries } from '#server/queries/feeds.ts';
import type { RequestHandler } from './$types';

const everyHours = 1;

/** 3.2.3, 4.3.1. A private calendar by its secret address, for calendar programs; unknown and closed ones are not there. */
export const GET: RequestHandler = async ({ params, request, getClientAddress }) => {
  const feed = await feedBySecret(params.secret);

  try {
    await limit('feeds', feed?.id ?? getClientAddress());
  } catch (refused) {
    if (!(refused instanceof TooMany)) throw refused;
    return new Response(null, { status: 429, headers: { 'retry-after': String(refused.retryAfter) } });
  }
  if (!feed) error(404, 'not_found');

  const now = clock();
  const { name, entries } = await feedEntries(feed, now);
  await feedRead(feed.id, now);
  const text = writeCalendar(entries, { name, lang: feed.lang, everyHours });
  const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers: { etag } });

  const response = icsResponse(text, 'calendar.ics');
  response.headers.set('etag', etag);
  return response;
};
