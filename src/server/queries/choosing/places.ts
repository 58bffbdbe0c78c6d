import type { Place } from '#regulation/choosing/wish.ts';
import type { ResourceKind } from '#regulation/forms/field-spec.ts';
import type { Dictionaries } from '../../db/dictionaries.ts';
import type { ResourceRow } from '../../db/schema.ts';

/** What a choice says of a room or studio beside its times. */
export interface NamedPlace {
  id: string;
  name: string;
  number: string | null;
  type: string | null;
  building: string | null;
  capacity: number | null;
  equipment: string[];
  stepFree: boolean | null;
  /** What it looks like, with words for who does not see it. */
  photos: { file: string; alt: string }[];
}

/** Rooms or studios as one chooses among them; a place without hours of its own is open when its building is. */
export function placesOf({ resources, buildings, photos }: Dictionaries, kind: ResourceKind): (NamedPlace & Place)[] {
  return resources
    .filter((one) => one.kind === kind)
    .map((row) => {
      const own = row.opens || row.week ? row : buildings.find(({ code }) => code === row.building);
      const { opens = null, closes = null, week = null } = own ?? {};
      return { ...namedPlace(row, photos), opens, closes, week, slotMinutes: row.slot_minutes };
    });
}

/** Without what only the rules look at. */
export function shownPlace(place: NamedPlace & Place): NamedPlace {
  const { id, name, number, type, building, capacity, equipment, stepFree, photos } = place;
  return { id, name, number, type, building, capacity, equipment: [...equipment], stepFree, photos };
}

function namedPlace(row: ResourceRow, all: Dictionaries['photos']): NamedPlace {
  const { id, name, number, type, building, capacity, equipment, step_free: stepFree } = row;
  const photos = all.filter(({ resource }) => resource === id).map(({ file, alt }) => ({ file, alt }));
  return { id, name, number, type, building, capacity, equipment, stepFree, photos };
}
