import { api } from '#server/api/app.ts';
import type { RequestHandler } from './$types';

/** All methods: the API itself says which ones an address has. */
export const fallback: RequestHandler = ({ request, locals }) => {
  const { headers } = request;

  return api.fetch(request, {
    actor: locals.actor,
    bySession: !/^Bearer .+$/i.test(headers.get('authorization') ?? ''),
    origin: headers.get('x-mi-origin') ?? headers.get('origin'),
  });
};
