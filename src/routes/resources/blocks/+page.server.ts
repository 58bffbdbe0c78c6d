import { now as clock } from '#server/clock.ts';
import { blocksOnPage, importedTimetables, runningSeries, upcomingBlocks } from '#server/queries/blocks.ts';
import { bookableByBuilding } from '../bookable.server.ts';
import { staffOnly } from '../staff-only.ts';
import type { PageServerLoad } from './$types';

/** 3.2.3. What the University holds for itself from now on. */
export const load: PageServerLoad = async (event) => {
  staffOnly(event);
  const { searchParams } = event.url;
  const now = clock();
  const resource = /^[0-9a-f-]{36}$/.exec(searchParams.get('resource') ?? '')?.[0];
  const page = Math.min(1000, Math.max(1, Math.trunc(Number(searchParams.get('page')) || 1)));
  const [singles, series, timetables, bookable] = await Promise.all([
    upcomingBlocks({ resource, page }, now),
    runningSeries({ resource }, now),
    importedTimetables(now),
    bookableByBuilding(),
  ]);

  const count = (name: string) => Number(searchParams.get(name)) || 0;
  const imported = searchParams.has('imported')
    ? { added: count('added'), removed: count('removed'), skipped: count('skipped') }
    : null;
  return {
    resource,
    page,
    perPage: blocksOnPage,
    singles,
    series,
    timetables,
    bookable,
    imported,
    removed: imported ? 0 : count('removed'),
  };
};
