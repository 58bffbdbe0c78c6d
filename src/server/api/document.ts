import type { OpenAPIHono } from '@hono/zod-openapi';
import { env } from '../env.ts';
import type { Api } from './context.ts';

/** OpenAPI 3.1 of the API, with the addresses of this installation. */
export function documentOf(api: OpenAPIHono<Api>) {
  const { registry, config } = { registry: api.openAPIRegistry, config: head };
  if (!registry.definitions.some((one) => one.type === 'component')) registerSecurity(api);

  return api.getOpenAPI31Document(config);
}

const head = {
  openapi: '3.1.0',
  info: {
    title: 'Мои инициативы',
    version: '1',
    description:
      'The requests of students for their initiatives: sending, answering, following. Dates are `YYYY-MM-DD`, instants ' +
      'ISO 8601 in UTC, times `HH:MM` of Moscow. Clauses in the summaries are those of the Regulation.',
    license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
  },
  servers: [{ url: `${env.BASE_PATH}/api/v1` }],
  tags: [
    { name: 'People' },
    { name: 'Categories and terms' },
    { name: 'Places and things' },
    { name: 'Requests' },
    { name: 'Actions' },
    { name: 'Files' },
  ],
};

function registerSecurity({ openAPIRegistry }: OpenAPIHono<Api>): void {
  openAPIRegistry.registerComponent('securitySchemes', 'bearer', {
    type: 'http',
    scheme: 'bearer',
    description: 'A personal token: npm run cli -- token create --email E',
  });
  openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'mi_session',
    description: 'The browser’s session; actions only from pages of the service',
  });
}
