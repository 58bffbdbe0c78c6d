import { bookedKinds } from '#regulation/bookings.ts';
import { dictionaries } from '#server/db/dictionaries.ts';

/** What can be booked, by building, for a list to choose from; in the order that people look for. */
export async function bookableByBuilding() {
  const { resources, buildings } = await dictionaries();
  const bookable = resources.filter(({ kind }) => (bookedKinds as readonly string[]).includes(kind));
  const byNumber = new Intl.Collator('ru', { numeric: true });
  const groups = [...buildings, { code: null, name: null }].map(({ code, name }) => ({
    building: name,
    resources: bookable
      .filter(({ building }) => building === code)
      .map(({ id, name: its, number }) => ({ id, name: its, number }))
      .sort((a, b) => byNumber.compare(a.number ?? a.name, b.number ?? b.name)),
  }));

  return groups.filter((group) => group.resources.length > 0);
}

export type Bookable = Awaited<ReturnType<typeof bookableByBuilding>>;
