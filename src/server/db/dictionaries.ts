import { db } from './database.ts';
import type { ResourceRow } from './schema.ts';

export interface Dictionaries {
  organisations: { code: string; name: string }[];
  buildings: { code: string; name: string; address: string; opens: string; closes: string }[];
  resources: ResourceRow[];
}

const keepFor = 10_000;
let kept: { lists: Dictionaries; until: number } | undefined;

/** Lists that forms and answers choose from; small, and read anew every ten seconds (stock is always read fresh). */
export async function dictionaries(): Promise<Dictionaries> {
  if (kept && kept.until > Date.now()) return kept.lists;

  const [organisations, buildings, resources] = await Promise.all([
    db.selectFrom('organisations').selectAll().orderBy('name').execute(),
    db.selectFrom('buildings').selectAll().orderBy('name').execute(),
    db.selectFrom('resources').selectAll().orderBy('building').orderBy('number').orderBy('name').execute(),
  ]);
  kept = { lists: { organisations, buildings, resources }, until: Date.now() + keepFor };

  return kept.lists;
}

/** Resources with the names of their buildings, as summaries say them. */
export function namedResources({ resources, buildings }: Dictionaries) {
  const names = new Map(buildings.map(({ code, name }) => [code, name]));

  return resources.map(({ id, name, number, type, building }) => ({
    id,
    name,
    number,
    type,
    building: building && (names.get(building) ?? null),
  }));
}
