import type { PageData } from './$types';

type Filters = PageData['filters'];

/** The address of the same timeline with something changed; another choice begins on the first page. */
export function searchOf(filters: Filters, change: Partial<Filters> = {}): string {
  const { date, view, kind, building, type, capacity, page, booking } = {
    ...filters,
    page: 1,
    booking: undefined,
    ...change,
  };
  const params = new URLSearchParams();
  const set = (name: string, value: string | number | undefined) => value && params.set(name, String(value));

  set('date', date);
  set('view', view === 'day' ? undefined : view);
  set('kind', kind);
  set('building', building);
  set('type', type);
  set('capacity', capacity);
  set('page', page === 1 ? undefined : page);
  set('booking', booking);

  return params.size > 0 ? `?${params}` : '';
}

/** How many filters are on. */
export function filtersOn({ kind, building, type, capacity }: Filters): number {
  return [kind, building, type, capacity].filter(Boolean).length;
}
