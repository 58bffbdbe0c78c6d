import type { Attachment } from 'svelte/attachments';

/**
 * The arrows of a timeline: left and right walk along a resource, up and down to what is nearest in time on the next one,
 * Home and End to its ends; set anew with the rows. One cell at a time is in the order of Tab, so that a table of hundreds is left with one press.
 */
export function moveInTimeline(_rows: readonly unknown[]): Attachment<HTMLElement> {
  return walk;
}

function walk(table: HTMLElement): () => void {
  const cells = () => [...table.querySelectorAll<HTMLElement>('[data-cell]')].filter((one) => one.offsetParent);
  let current: HTMLElement | undefined;

  function enter(cell: HTMLElement) {
    if (cell === current) return;
    current?.setAttribute('tabindex', '-1');
    cell.setAttribute('tabindex', '0');
    current = cell;
  }

  function settle() {
    const all = cells();
    for (const cell of all) cell.setAttribute('tabindex', '-1');
    current = undefined;
    const first = all.find((one) => one.ariaCurrent) ?? all.find((one) => !one.dataset.free) ?? all[0];
    if (first) enter(first);
  }

  function onKey(event: KeyboardEvent) {
    const from = (event.target as HTMLElement).closest<HTMLElement>('[data-cell]');
    if (!from || event.altKey || event.ctrlKey || event.metaKey) return;

    const to = nextCell(event.key, from, cells());
    if (!to) return;
    event.preventDefault();
    to.focus();
    to.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  const onFocus = (event: FocusEvent) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-cell]');
    if (cell) enter(cell);
  };

  settle();
  table.addEventListener('keydown', onKey);
  table.addEventListener('focusin', onFocus);

  return () => {
    table.removeEventListener('keydown', onKey);
    table.removeEventListener('focusin', onFocus);
  };
}

function nextCell(key: string, from: HTMLElement, all: HTMLElement[]): HTMLElement | undefined {
  const own = rowOf(from);
  const inRow = all.filter((one) => rowOf(one) === own).sort((a, b) => leftOf(a) - leftOf(b));
  const at = inRow.indexOf(from);

  switch (key) {
    case 'ArrowLeft':
      return inRow[at - 1];
    case 'ArrowRight':
      return inRow[at + 1];
    case 'Home':
      return inRow[0];
    case 'End':
      return inRow.at(-1);
    case 'ArrowDown':
    case 'ArrowUp':
      return nearest(from, all, key === 'ArrowDown' ? 1 : -1);
    default:
      return undefined;
  }
}

/** The cell of the next row that has any, whose middle is nearest. */
function nearest(from: HTMLElement, all: HTMLElement[], by: 1 | -1): HTMLElement | undefined {
  const rows = [...new Set(all.map(rowOf))];
  const row = rows[rows.indexOf(rowOf(from)) + by];
  const middle = (one: HTMLElement) => leftOf(one) + one.getBoundingClientRect().width / 2;

  return all
    .filter((one) => rowOf(one) === row)
    .sort((a, b) => Math.abs(middle(a) - middle(from)) - Math.abs(middle(b) - middle(from)))[0];
}

function rowOf(cell: HTMLElement): HTMLElement | null {
  return cell.closest('tr');
}

function leftOf(cell: HTMLElement): number {
  const { left, top } = cell.getBoundingClientRect();
  return left + top / 10_000;
}
