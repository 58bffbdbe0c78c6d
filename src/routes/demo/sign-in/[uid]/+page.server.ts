import { error } from '@sveltejs/kit';
import { demoPeople } from '#server/demo/people.ts';
import { env } from '#server/env.ts';
import type { PageServerLoad } from './$types';

/** 1.4. The invented people of the demonstration; not there in production. */
export const load: PageServerLoad = ({ params }) => {
  if (!env.DEMO) error(404, 'not_found');

  const people = demoPeople.map(({ account, name, email, kind, roles, unit }) => ({
    account,
    name,
    email,
    kind,
    roles,
    unit,
  }));
  return { people, uid: params.uid };
};
