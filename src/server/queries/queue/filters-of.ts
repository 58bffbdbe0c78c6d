import { isDay } from '#regulation/calendar.ts';
import { type Category, type Status, categories, statuses } from '#regulation/codes.ts';
import { isCursor } from './cursor.ts';
import { type QueueFilters, queueSorts, queueViews } from './filters.ts';

/** More than this is read by pages. */
export const mostRows = 150;

/** The filters that an address names; whatever is not a filter is left out. */
export function filtersOf(params: URLSearchParams): QueueFilters {
  const text = (name: string) => params.get(name)?.trim().slice(0, 320) || undefined;
  const sort = oneOf(queueSorts, text('sort')) ?? 'queue';
  const cursor = params.get('cursor') ?? '';

  return {
    view: oneOf(queueViews, text('view')) ?? 'all',
    status: listOf<Status>(statuses, params.getAll('status')),
    category: listOf<Category>(categories, params.getAll('category')),
    agent: text('agent'),
    building: text('building')?.slice(0, 60),
    late: text('late') ? true : undefined,
    q: text('q')?.slice(0, 100),
    from: dayOf(text('from')),
    to: dayOf(text('to')),
    sort,
    rows: rowsOf(text('rows')),
    cursor: isCursor(cursor, sort) ? cursor : undefined,
  };
}

function oneOf<Code extends string>(codes: readonly Code[], text: string | undefined): Code | undefined {
  return codes.find((code) => code === text);
}

function listOf<Code extends string>(codes: readonly Code[], texts: string[]): Code[] | undefined {
  const wanted = texts.flatMap((text) => text.split(','));
  const found = codes.filter((code) => wanted.includes(code));
  return found.length > 0 ? found : undefined;
}

function dayOf(text: string | undefined): string | undefined {
  return isDay(text) ? text : undefined;
}

function rowsOf(text: string | undefined): number | undefined {
  const asked = Number(text);
  return Number.isInteger(asked) && asked > 0 ? Math.min(asked, mostRows) : undefined;
}
