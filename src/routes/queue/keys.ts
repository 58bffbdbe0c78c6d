import { singleKeyActs } from '#lib/keys/acting.ts';

/**
 * 4.3 of the staff's keys: `j` and `k` walk through the rows; Enter opens by itself.
 */
export function moveByKeys(event: KeyboardEvent): void {
  if (!singleKeyActs(event)) return;

  if (event.code === 'KeyJ') step(1);
  if (event.code === 'KeyK') step(-1);
}

function step(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('a.open')];
  const at = rows.indexOf(document.activeElement as HTMLElement);
  const next = rows[at < 0 ? 0 : at + by];

  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}
