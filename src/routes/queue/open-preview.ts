import { goto, preloadData, pushState, replaceState } from '$app/navigation';
import { page } from '$app/state';
import type { ShownPreview } from './preview.ts';

/** Beside the list from this width on; below it the preview is a page of its own. */
const beside = '(min-width: 1280px)';

/** Shows the preview that a link of a row leads to; what stands beside the list follows it. */
export async function openPreview(link: HTMLAnchorElement): Promise<void> {
  if (!window.matchMedia(beside).matches) return follow(link);

  const result = await preloadData(link.href);
  if (result.type !== 'loaded' || result.status !== 200) return follow(link);
  const { preview } = result.data as { preview: ShownPreview };
  if (page.state.preview) replaceState('', { preview });
  else pushState('', { preview });
}

async function follow({ href }: HTMLAnchorElement): Promise<void> {
  // eslint-disable-next-line svelte/no-navigation-without-resolve -- the address of a link is resolved already
  await goto(href);
}

/** Closes it; the focus goes back to the row. */
export function closePreview(): void {
  const row = document.querySelector<HTMLElement>('.queue-rows tr.current');
  replaceState('', {});
  const link = row?.querySelector<HTMLElement>('a.open');
  // To focus what has the focus lays the whole list out twice.
  if (link !== document.activeElement) link?.focus();
}
