import { createRoute } from '@hono/zod-openapi';
import { newApi, reading } from './routes.ts';
import { me } from './schemas.ts';

const whoAmI = createRoute(reading({ path: '/me', tag: 'People', summary: 'Who I am (1.4)', answer: me }));

export const people = newApi().openapi(whoAmI, (c) => {
  const { email, name, kind, roles } = c.get('actor');
  return c.json({ email, name, kind, roles: [...roles], mayCreate: kind === 'student' }, 200);
});
