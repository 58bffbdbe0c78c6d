import { page } from '$app/state';
import { singleKeyActs } from '#lib/keys/acting.ts';
import { closePreview, openPreview } from './open-preview.ts';

/**
 * 4.3 of the staff's keys: `j` and `k` walk through the rows, Space looks at one and `x` picks it; Enter opens by itself.
 */
export function moveByKeys(event: KeyboardEvent): void {
  if (event.defaultPrevented || !singleKeyActs(event)) return;
  const row = event.target instanceof Element ? event.target.closest('tbody tr') : null;

  if (event.code === 'KeyJ') step(1);
  if (event.code === 'KeyK') step(-1);
  if (event.code === 'KeyX') row?.querySelector<HTMLInputElement>('input[name="number"]')?.click();
  if (event.code === 'Space' && row && event.target instanceof HTMLAnchorElement) {
    event.preventDefault();
    const link = row.querySelector<HTMLAnchorElement>('a.peek');
    if (link && row.classList.contains('current')) closePreview();
    else if (link) void openPreview(link);
  }
}

/** Esc closes the preview, also where the letters are turned off. */
export function closeByKey(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || !page.state.preview || document.querySelector(':popover-open')) return;
  event.preventDefault();
  closePreview();
}

function step(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('a.open')];
  const at = rows.findIndex((row) => row.closest('tr')?.contains(document.activeElement));
  const next = rows[at < 0 ? 0 : at + by];

  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
  const link = next?.closest('tr')?.querySelector<HTMLAnchorElement>('a.peek');
  if (link && page.state.preview) void openPreview(link);
}
