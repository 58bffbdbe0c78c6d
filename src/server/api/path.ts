import { getPath } from 'hono/utils/url';

const root = '/api/v1';

/** The address within the API: `/requests` for `/tickets/api/v1/requests`; without its last slash. */
export function pathInApi(request: Request): string {
  const path = getPath(request);
  const start = path.indexOf(root);
  const inApi = start < 0 ? path : path.slice(start + root.length);

  return inApi.replace(/\/+$/, '') || '/';
}
