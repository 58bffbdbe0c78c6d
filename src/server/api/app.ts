import { actions } from './actions.ts';
import { readBody } from './body.ts';
import { bookings } from './resource-bookings.ts';
import { calendar } from './calendar.ts';
import { categories } from './categories.ts';
import { choices } from './choices.ts';
import { counterOffers } from './counter-offers.ts';
import { distribution } from './distribution.ts';
import { documentOf } from './document.ts';
import { events } from './events.ts';
import { feedback } from './feedback.ts';
import { files } from './files.ts';
import { slips } from './issue-slip.ts';
import { languageOf } from './language.ts';
import { ensureOwnOrigin } from './origin.ts';
import { people } from './people.ts';
import { pathInApi } from './path.ts';
import { answerError, Refused } from './refuse.ts';
import { requests } from './requests.ts';
import { places } from './resources.ts';
import { newApi } from './routes.ts';
import { stock } from './stock.ts';
import { thread } from './thread.ts';

/**
 * The REST API. Its addresses begin after `/api/v1`, wherever the service lies. Who calls is found out before:
 * `api.fetch(request, { actor, bySession })`.
 */
export const api = newApi({ getPath: pathInApi });

api.onError(answerError);
api.use(async (c, next) => {
  c.set('lang', languageOf(c.req.header('accept-language')));
  await next();
  if (!c.res.headers.has('cache-control')) c.header('Cache-Control', 'no-store');
  c.header('Vary', 'Accept-Language, Authorization, Cookie');
});

api.get('/openapi.json', (c) => c.json(openApiDocument(), 200, { 'Cache-Control': 'public, max-age=300' }));

api.use(async (c, next) => {
  const { actor } = c.env;
  if (!actor) throw new Refused(401, { 'www-authenticate': 'Bearer' });

  c.set('actor', actor);
  ensureOwnOrigin(c);
  await next();
});
api.use(readBody);

for (const part of [
  people,
  categories,
  calendar,
  places,
  bookings,
  choices,
  requests,
  events,
  thread,
  actions,
  counterOffers,
  distribution,
  feedback,
  files,
  slips,
  stock,
])
  api.route('/', part);

api.notFound((c) => {
  const allowed = methodsOf(c.req.path);
  if (allowed.length === 0) return answerError(new Refused(404), c);

  return answerError(new Refused(405, { allow: allowed.join(', ') }), c);
});

const paths = api.openAPIRegistry.definitions.flatMap((definition) => {
  if (definition.type !== 'route') return [];
  const { method, path } = definition.route;
  return [{ method: method.toUpperCase(), pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`) }];
});

/** The methods that an address has, read from the document. */
function methodsOf(path: string): string[] {
  const inApi = path.slice(path.lastIndexOf('/api/v1') + 1 ? path.lastIndexOf('/api/v1') + 7 : 0);
  const found = paths.filter(({ pattern }) => pattern.test(inApi)).map(({ method }) => method);

  return found.includes('GET') ? [...found, 'HEAD'] : found;
}

let document: ReturnType<typeof documentOf> | undefined;

/** OpenAPI 3.1, from the same schemas that check the input. */
export function openApiDocument(): ReturnType<typeof documentOf> {
  document ??= documentOf(api);
  return document;
}
