import { error, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { NotFound } from '#server/errors.ts';
import { fileResponse } from '#server/files/response.ts';
import { fileOf } from '#server/queries/file.ts';
import type { RequestHandler } from './$types';

/** 3.1.1. A file for whoever may see its request; to be saved, never shown as a page. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  if (!locals.actor) redirect(302, `${resolve('/sign-in')}?next=${encodeURIComponent(url.pathname)}`);

  const file = await fileOf(locals.actor, params.id).catch((cause: unknown) => {
    if (cause instanceof NotFound) error(404, 'not_found');
    throw cause;
  });

  return fileResponse(file);
};
