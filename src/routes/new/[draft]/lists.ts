import type { FormLists, ListedFile } from '#lib/forms/lists.ts';
import type { Category } from '#regulation/codes.ts';
import type { ResourceKind } from '#regulation/forms/field-spec.ts';
import { dictionaries } from '#server/db/dictionaries.ts';
import type { Step } from './steps.ts';

const kinds: Partial<Record<Category, ResourceKind>> = { rooms: 'room', souvenirs: 'item' };

/** What the fields of a step choose from, and no more. */
export async function listsOf(category: Category, step: Step, files: readonly ListedFile[]): Promise<FormLists> {
  const { buildings, organisations, resources } = await dictionaries();
  const isOfForm = step === 'details' || step === 'check';
  const hasBuildings = category === 'rooms' || category === 'printing';

  return {
    files: files.map(({ id, name, size }) => ({ id, name, size })),
    ...((step === 'event' || step === 'check') && { organisations }),
    ...(isOfForm &&
      hasBuildings && { buildings: buildings.map(({ code, name, address }) => ({ code, name, address })) }),
    ...(isOfForm && {
      resources: resources
        .filter(({ kind }) => kind === kinds[category])
        .map(({ id, kind, name, building, number, type, capacity, on_hand, reserved }) => ({
          ...{ id, kind, name, building, number, type, capacity },
          ...(on_hand !== null && { available: on_hand - reserved }),
        })),
    }),
  };
}
