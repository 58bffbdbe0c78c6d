import type { enhance } from '$app/forms';

type SubmitFunction = NonNullable<Parameters<typeof enhance>[1]>;
type Result = Parameters<Exclude<Awaited<ReturnType<SubmitFunction>>, void>>[0]['result'];

/** Comes with the first failure: nobody waits for it, and it weighs nothing. */
const told = () => import('./failing.ts');
let hasFailed = false;

/**
 * From now on a page that is shown outlives a failing service: where its data can't be read anew (another filter, news)
 * they stay, and the page says of when they are. A page that is not there yet gets the error page.
 */
export function outliveFailures(): void {
  const ask = window.fetch.bind(window);

  window.fetch = async (input, init) => {
    const answer = await ask(input, init);
    if (typeof input !== 'string' || !input.includes('/__data.json')) return answer;

    hasFailed ||= answer.status >= 500 || (await answer.clone().text()).includes('{"type":"error"');
    return hasFailed ? told().then((failing) => failing.instead(input, answer)) : answer;
  };
}

/**
 * Whether a form did not reach the service, or the service failed: the page then stays as it is, with all that is typed,
 * and says so. What the service has decided is shown as always.
 */
export function isLost(result: Result): boolean {
  const lost = result.type === 'error' && (result.error?.status ?? 500) >= 500;
  hasFailed ||= lost;
  if (hasFailed) void told().then((failing) => failing.tellForm(lost));
  return lost;
}

/** A form that has nothing of its own to do, and outlives a failing service. */
export const kept: SubmitFunction =
  () =>
  async ({ result, update }) => {
    if (!isLost(result)) await update();
  };
