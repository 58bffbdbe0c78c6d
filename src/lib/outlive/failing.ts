import { mount } from 'svelte';
import { page } from '$app/state';
import Failing from './Failing.svelte';
import { failing } from './state.svelte.ts';

interface Node {
  type: string;
  status?: number;
  error?: { status?: number };
}

/** What the framework gets for the data of a page: «as it was» where the shown page could not be read anew. */
export async function instead(address: string, answer: Response): Promise<Response> {
  const nodes = nodesOfThisPage(address);
  if (nodes === null || !(await isFailure(answer))) {
    Object.assign(failing, { reading: false, sending: false });
    return answer;
  }

  show();
  failing.reading = true;
  return Response.json({ type: 'data', nodes: Array.from({ length: nodes }, () => ({ type: 'skip' })) });
}

/** A form could not be sent, or could again. */
export function tellForm(lost: boolean): void {
  if (lost) show();
  failing.sending = lost;
}

/** How many parts of the shown page an address asks for; null where it is another page, or none is shown. */
function nodesOfThisPage(address: string): number | null {
  const { pathname, searchParams } = new URL(address, location.href);
  const isHere = pathname === `${location.pathname.replace(/\/$/, '')}/__data.json`;
  return isHere && !page.error ? (searchParams.get('x-sveltekit-invalidated')?.length ?? null) : null;
}

async function isFailure(answer: Response): Promise<boolean> {
  if (!answer.ok) return answer.status >= 500;

  const [first = ''] = (await answer.clone().text()).split('\n', 1);
  const { nodes = [] } = JSON.parse(first || '{}') as { nodes?: (Node | null)[] };
  return nodes.some((node) => node?.type === 'error' && (node.status ?? node.error?.status ?? 500) >= 500);
}

/** Above what the page shows, in whichever frame. */
function show(): void {
  const anchor = document.getElementById('main');
  if (!anchor?.parentElement || document.getElementById('failing')) return;
  mount(Failing, { target: anchor.parentElement, anchor, props: { t: page.data.t } });
}
