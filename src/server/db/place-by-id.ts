import { dictionaries } from './dictionaries.ts';

/** A resource with its building, also one that was taken out of use. */
export async function placeById(id: string | null) {
  const { resources, buildings, retired } = await dictionaries();
  const found = [...resources, ...retired.resources].find((one) => one.id === id);
  const building = [...buildings, ...retired.buildings].find(({ code }) => code === found?.building);

  return found && { ...found, building: building ?? null };
}
