import type { Category } from '#regulation/codes.ts';
import { beside } from './database.ts';
import type { BuildingRow, ResourceRow } from './schema.ts';

/** What can be chosen; and what was taken out of use, which old requests and answers still name. */
export interface Dictionaries {
  organisations: { code: string; name: string }[];
  buildings: BuildingRow[];
  resources: ResourceRow[];
  photos: { file: string; resource: string; alt: string }[];
  retired: { buildings: BuildingRow[]; resources: ResourceRow[] };
}

const keepFor = 10_000;
let kept: { lists: Dictionaries; until: number } | undefined;

/** Lists that forms and answers choose from; small, and read anew every ten seconds (stock is always read fresh). */
export async function dictionaries(): Promise<Dictionaries> {
  if (kept && kept.until > performance.now()) return kept.lists;

  const [organisations, buildings, resources, photos] = await Promise.all([
    beside.selectFrom('organisations').selectAll().orderBy('name').execute(),
    beside.selectFrom('buildings').selectAll().orderBy('name').execute(),
    beside.selectFrom('resources').selectAll().orderBy('building').orderBy('number').orderBy('name').execute(),
    beside.selectFrom('photos').select(['file', 'resource', 'alt']).orderBy('position').execute(),
  ]);
  const closed = new Set(buildings.filter(({ retired_at }) => retired_at).map(({ code }) => code));
  const isInUse = ({ retired_at, building }: ResourceRow) => !retired_at && !closed.has(building ?? '');
  const lists: Dictionaries = {
    organisations,
    buildings: buildings.filter(({ code }) => !closed.has(code)),
    resources: resources.filter(isInUse),
    photos,
    retired: {
      buildings: buildings.filter(({ code }) => closed.has(code)),
      resources: resources.filter((one) => !isInUse(one)),
    },
  };
  kept = { lists, until: performance.now() + keepFor };

  return lists;
}

/** After a change: the next reader of this process sees it at once, the others within ten seconds. */
export function forgetDictionaries(): void {
  kept = undefined;
}

/** The lists with what a card names of the retired: it stays as it is when other data of the card are corrected. */
export function withNamed(lists: Dictionaries, named: unknown): Dictionaries {
  const text = JSON.stringify(named);
  const resources = lists.retired.resources.filter(({ id }) => text.includes(id));
  const codes = new Set(resources.map(({ building }) => building));
  const buildings = lists.retired.buildings.filter(({ code }) => codes.has(code) || text.includes(`"${code}"`));
  if (resources.length + buildings.length === 0) return lists;

  return {
    ...lists,
    buildings: [...lists.buildings, ...buildings],
    resources: [...lists.resources, ...resources],
  };
}

/** Resources with the names of their buildings, as summaries say them; the retired ones too. */
export function namedResources({ resources, buildings, retired }: Dictionaries) {
  const names = new Map([...buildings, ...retired.buildings].map(({ code, name }) => [code, name]));

  return [...resources, ...retired.resources].map(({ id, name, number, type, building }) => ({
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

/** What a card shows of the lists; photos are those of the resources that it names. */
export type CardLists = Omit<Dictionaries, 'retired'>;

/**
 * What one card needs of the lists: to staff all that an answer may name, to the Client only what is named in it,
 * without what is the staff's own. */
export function listsOf(
  lists: Dictionaries,
  { category, fields, answer }: NamingCard,
  all: boolean,
  also?: unknown,
): CardLists {
  const named = JSON.stringify([fields, answer?.result, also]);
  const kind = bookedKinds[category];
  const { organisations, buildings, resources, photos } = withNamed(lists, [fields, answer?.result, also]);

  return {
    organisations,
    buildings,
    resources: resources
      .filter(({ id, kind: its }) => named.includes(id) || (all && its === kind))
      .map((one) => (all ? one : { ...one, crew: [], minimum: null })),
    photos: photos.filter(({ resource }) => named.includes(resource)),
  };
}

interface NamingCard {
  category: Category;
  fields: Record<string, unknown>;
  answer: { result: Record<string, unknown> } | null;
}
