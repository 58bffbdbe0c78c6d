import { holdTogether } from '#lib/hold-together.ts';
import type { Messages } from '#messages/ru.ts';
import type { PageData } from './$types';
import type { Row } from './names.ts';

export interface Group {
  key: string;
  name: string;
  /** The opening hours of a building. */
  hours: string | null;
  rows: Row[];
}

/** The resources of a page by building; what has none, the vehicles, comes last under its own name. */
export function groupsOf(rows: readonly Row[], buildings: PageData['buildings'], t: Messages): Group[] {
  const byBuilding = Map.groupBy(rows, ({ building }) => building ?? '');

  return [...byBuilding].map(([code, inBuilding]) => {
    const building = buildings.find((one) => one.code === code);
    return {
      key: code,
      name: building?.name ?? t.resources.elsewhere,
      hours: building ? holdTogether(t.resources.open(building.opens, building.closes)) : null,
      rows: inBuilding,
    };
  });
}
