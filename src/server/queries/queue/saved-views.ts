import { sql } from 'kysely';
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres';
import { db } from '../../db/database.ts';
import type { QueueFilters } from './filters.ts';
import { filtersOf } from './filters-of.ts';
import { layoutOf, type QueueLayout } from './layout.ts';

/** The queue under a name that somebody gave it. */
export interface SavedView {
  id: string;
  name: string;
  /** The part of the address that opens it, without the question mark. */
  search: string;
  filters: QueueFilters;
  shared: boolean;
  /** Null where it is the person's own. */
  by: string | null;
  version: number;
}

/** More than these are not shown: nobody finds anything in a longer list. */
const most = 30;

/** 3.1.3. The own views of a person and those that others share with the staff, by name. */
export async function queueViewsOf(person: string): Promise<SavedView[]> {
  return (await viewsOf(person).execute()).map((row) => savedView(row, person));
}

/** The views with the columns that the person has chosen, in one statement: what every page of the queue asks first. */
export async function queueOf(person: string): Promise<{ views: SavedView[]; layout: QueueLayout }> {
  const { views, layout } = await db
    .selectNoFrom((eb) => [
      jsonArrayFrom(viewsOf(person)).as('views'),
      jsonObjectFrom(eb.selectFrom('queue_layouts').select(['columns', 'density']).where('person', '=', person)).as(
        'layout',
      ),
    ])
    .executeTakeFirstOrThrow();

  return { views: views.map((row) => savedView(row, person)), layout: layoutOf(layout) };
}

function viewsOf(person: string) {
  return db
    .selectFrom('queue_views')
    .innerJoin('people', 'people.id', 'queue_views.owner')
    .select(['queue_views.id', 'queue_views.name', 'search', 'shared', 'version', 'owner', 'people.name as by'])
    .where((eb) => eb.or([eb('owner', '=', person), eb('shared', '=', true)]))
    .orderBy(sql`owner = ${person}`, 'desc')
    .orderBy(sql`lower(translate(queue_views.name, 'Ёё', 'Ее'))`)
    .orderBy('queue_views.id')
    .limit(most);
}

type ViewRow = Awaited<ReturnType<ReturnType<typeof viewsOf>['execute']>>[number];

function savedView({ owner, by, ...view }: ViewRow, person: string): SavedView {
  return {
    ...view,
    by: owner === person ? null : by,
    filters: filtersOf(new URLSearchParams(view.search)),
  };
}
