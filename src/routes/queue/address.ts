import type { PageData } from './$types';

type Filters = PageData['filters'];
type Sort = NonNullable<Filters['sort']>;

/** The address of the same queue with something changed; the place in the list is not kept. */
export function searchOf(filters: Filters, change: Partial<Filters> = {}): string {
  const { view, status, category, agent, late, q, from, to, sort, cursor } = {
    ...filters,
    cursor: undefined,
    ...change,
  };
  const params = new URLSearchParams();
  const set = (name: string, value: string | undefined) => value && params.set(name, value);

  set('view', view === 'all' ? undefined : view);
  set('q', q);
  set('category', category?.join(','));
  set('status', status?.join(','));
  set('agent', agent);
  set('late', late ? '1' : undefined);
  set('from', from);
  set('to', to);
  set('sort', sort === 'queue' ? undefined : sort);
  set('cursor', cursor);

  return params.size > 0 ? `?${params}` : '';
}

/** The address that turns a column's order over, or starts with it. */
export function sortedBy(sort: Sort, column: 'submittedAt' | 'serviceDate' | 'responseDue'): Sort {
  return sort === column ? `-${column}` : column;
}

/** How many filters beside the view are on. */
export function filtersOn({ q, category, status, agent, late, from, to }: Filters): number {
  return [q, category, status, agent, late, from, to].filter(Boolean).length;
}
