import { error } from '@sveltejs/kit';
import { env } from '#server/env.ts';
import { keptLetters } from '#server/mail/kept-letters.ts';
import type { PageServerLoad } from './$types';

/** The letters of the demonstration, the newest first; not there in production. */
export const load: PageServerLoad = async () => {
  if (!env.DEMO) error(404, 'not_found');
  return { letters: await keptLetters(50) };
};
