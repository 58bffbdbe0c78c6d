import { type CatalogueKind, catalogueKinds } from '#regulation/catalogue/fields.ts';
import { catalogueCounts, catalogueList } from '#server/queries/catalogue.ts';
import { staffOnly } from '../staff-only.ts';
import type { PageServerLoad } from './$types';

/** As many as a person looks through; more are found by their number or name. */
const most = 300;

/** 4.6.1, codes 5. The catalogue by kind; what is looked for stands in the address. */
export const load: PageServerLoad = async (event) => {
  staffOnly(event);
  const { searchParams } = event.url;
  const kind: CatalogueKind = catalogueKinds.find((one) => one === searchParams.get('kind')) ?? 'room';
  const building = hasBuilding(kind) ? searchParams.get('building')?.slice(0, 100) || undefined : undefined;
  const q = searchParams.get('q')?.trim().slice(0, 100) || undefined;
  const [{ entries, total, buildings }, counts] = await Promise.all([
    catalogueList({ kind, building, q }),
    catalogueCounts(),
  ]);
  const inUse = entries.filter(({ outOfUse }) => !outOfUse);

  return {
    filters: { kind, building, q },
    hasBuilding: hasBuilding(kind),
    total,
    inUse: inUse.slice(0, most),
    more: inUse.length - Math.min(inUse.length, most),
    retired: entries.filter(({ outOfUse }) => outOfUse).slice(0, most),
    buildings,
    counts,
  };
};

function hasBuilding(kind: CatalogueKind): boolean {
  return kind === 'room' || kind === 'studio';
}
