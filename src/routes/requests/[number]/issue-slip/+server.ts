import { error, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { issueSlipAnswer } from '#server/pdf/issue-slip-answer.ts';
import { problemOf } from '#server/problem.ts';
import { issueSlip } from '#server/queries/issue-slip.ts';
import type { RequestHandler } from './$types';

/** 3.2.3. The issue slip of souvenirs, to be looked at and printed; `?save` saves it. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { actor, lang } = locals;
  if (!actor) redirect(302, `${resolve('/sign-in')}?next=${encodeURIComponent(url.pathname)}`);

  try {
    const slip = await issueSlip(actor, params.number);
    return await issueSlipAnswer(slip, { by: actor.name, lang, save: url.searchParams.has('save') });
  } catch (cause) {
    const problem = problemOf(cause, lang);
    if (!problem) throw cause;
    if (problem.status === 404) error(404, 'not_found');
    return new Response(problem.detail, {
      status: problem.status,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    });
  }
};
