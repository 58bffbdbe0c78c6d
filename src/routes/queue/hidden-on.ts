import type { QueueColumn } from '#server/queries/queue.ts';

const widths: Record<QueueColumn, number> = {
  due: 164,
  date: 110,
  status: 226,
  agent: 178,
  submitted: 110,
  client: 168,
  category: 112,
};
/** Views, tick, urgency, number, and the least that a name needs. */
const taken = 224 + 36 + 32 + 160 + 164;
/** What stands beside the list takes its room. */
const preview = 360;
const bounds = [1024, 1280, 1440, 1680, 1920, 2240] as const;

/**
 * On which widths of a window which of the chosen columns have no room, as classes of the table; those that matter
 * most stay.
 */
export function hiddenOn(columns: readonly QueueColumn[], isPreviewed: boolean): string {
  let needed = taken + (isPreviewed ? preview : 0);
  const classes: string[] = [];

  for (const [column, width] of Object.entries(widths) as [QueueColumn, number][]) {
    if (!columns.includes(column)) continue;
    needed += width;
    const from = bounds.find((bound) => bound >= needed) ?? 2240;
    if (from > 1024) classes.push(`${column}-${from}`);
  }

  return classes.join(' ');
}
