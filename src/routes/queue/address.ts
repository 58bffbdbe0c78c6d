import type { QueueFilters } from '#server/queries/queue.ts';

type Sort = NonNullable<QueueFilters['sort']>;

/** The address of the same queue with something changed; the place in the list and its length are not kept. */
export function searchOf(filters: QueueFilters, change: Partial<QueueFilters> = {}): string {
  const { view, status, category, agent, building, late, q, from, to, sort, rows, cursor } = {
    ...filters,
    cursor: undefined,
    rows: undefined,
    ...change,
  };
  const params = new URLSearchParams();
  const set = (name: string, value: string | undefined) => value && params.set(name, value);

  set('view', view === 'all' ? undefined : view);
  set('q', q);
  set('category', category?.join(','));
  set('status', status?.join(','));
  set('agent', agent);
  set('building', building);
  set('late', late ? '1' : undefined);
  set('from', from);
  set('to', to);
  set('sort', sort === 'queue' ? undefined : sort);
  set('rows', rows === undefined ? undefined : String(rows));
  set('cursor', cursor);

  return params.size > 0 ? `?${params}` : '';
}

/** The address that turns a column's order over, or starts with it. */
export function sortedBy(sort: Sort, column: 'submittedAt' | 'serviceDate' | 'responseDue'): Sort {
  return sort === column ? `-${column}` : column;
}

/** How many filters beside the view are on. */
export function filtersOn({ q, category, status, agent, building, late, from, to }: QueueFilters): number {
  return [q, category, status, agent, building, late, from, to].filter(Boolean).length;
}

/** Where a form of the queue is sent, with all that is chosen kept. */
export function actionOf(name: string, filters: QueueFilters): string {
  const { rows, cursor } = filters;
  return `?/${name}${searchOf(filters, { rows, cursor }).replace('?', '&')}`;
}
