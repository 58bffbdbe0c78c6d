/**
 * 4.3 of the staff's keys: `j` and `k` walk through the rows, `/` goes to the search; Enter opens by itself. By the place
 * of the key, so that the Russian layout works too; never while somebody types.
 */
export function moveByKeys(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;

  if (event.code === 'Slash') {
    event.preventDefault();
    document.getElementById('queue-search')?.focus();
  }
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

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}
