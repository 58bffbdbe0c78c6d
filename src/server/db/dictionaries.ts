import type { Category } from '#regulation/codes.ts';
import { beside } from './database.ts';
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
    beside.selectFrom('organisations').selectAll().orderBy('name').execute(),
    beside.selectFrom('buildings').selectAll().orderBy('name').execute(),
    beside.selectFrom('resources').selectAll().orderBy('building').orderBy('number').orderBy('name').execute(),
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

const bookedKinds: Partial<Record<Category, ResourceRow['kind']>> = {
  rooms: 'room',
  media: 'studio',
  transport: 'vehicle',
  souvenirs: 'item',
};

/** What one card needs of the lists: to staff all that an answer may name, to the Client only what is named in it. */
export function listsOf(lists: Dictionaries, { category, fields, answer }: NamingCard, all: boolean): Dictionaries {
  const named = all ? '' : JSON.stringify([fields, answer?.result]);
  const kind = bookedKinds[category];

  return { ...lists, resources: lists.resources.filter((one) => (all ? one.kind === kind : named.includes(one.id))) };
}

interface NamingCard {
  category: Category;
  fields: Record<string, unknown>;
  answer: { result: Record<string, unknown> } | null;
}
