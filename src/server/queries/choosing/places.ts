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
}

/** Rooms or studios as one chooses among them, with the hours in which they can be had. */
export function placesOf({ resources, buildings }: Dictionaries, kind: ResourceKind): (NamedPlace & Place)[] {
  return resources
    .filter((one) => one.kind === kind)
    .map((row) => {
      const building = buildings.find(({ code }) => code === row.building);
      const hours = { from: row.opens ?? building?.opens ?? '00:00', to: row.closes ?? building?.closes ?? '24:00' };
      return { ...namedPlace(row), hours };
    });
}

function namedPlace(row: ResourceRow): NamedPlace {
  const { id, name, number, type, building, capacity, equipment, step_free: stepFree } = row;
  return { id, name, number, type, building, capacity, equipment, stepFree };
}
