import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import type { Wall } from './wall.ts';

/** More often than this within a year nothing at a university repeats; it also bounds what a hostile rule can cost. */
export const mostTimes = 1500;

export class TooOften extends Error {}

/** Rules that were already counted in one reading: classes share a few hundred slots. */
export type Expanded = Map<string, Wall[]>;

/** As `expand`, but a rule that was met before is not counted again. */
export function expandOnce(known: Expanded, start: Wall, rule: string, window: { from: Wall; to: Wall }): Wall[] {
  const key = [start, rule, window.from, window.to].join(' ');
  const walls = known.get(key) ?? expand(start, rule, window);
  known.set(key, walls);

  return walls;
}

/**
 * The wall-clock times of a rule whose first is `start`, that may matter within a window of wall-clock time. The rule is
 * counted as if there were no zones: what stands on the clock repeats, whatever the offset is then.
 */
export function expand(start: Wall, rule: string, window: { from: Wall; to: Wall }): Wall[] {
  const options = { temporal: Temporal, maxIterations: 20_000, maxCandidateEvaluations: 200_000, includeDtstart: true };
  const rruleString = `DTSTART:${basic(start)}Z\nRRULE:${rule}`;

  try {
    const found = new RRuleTemporal({ rruleString, ...options }).between(dateOf(window.from), dateOf(window.to), true);
    if (found.length > mostTimes) throw new TooOften();
    return found.map((one) => one.toPlainDateTime().toString({ smallestUnit: 'second' }));
  } catch (cause) {
    throw cause instanceof TooOften || !/exceeded/i.test(String(cause)) ? cause : new TooOften();
  }
}

/** `2026-09-01T09:00:00` as `20260901T090000`. */
function basic(wall: Wall): string {
  return wall.replace(/[-:]/g, '').slice(0, 15);
}

function dateOf(wall: Wall): Date {
  return new Date(`${wall}Z`);
}
