import { createRoute, z } from '@hono/zod-openapi';
import type { Day } from '#regulation/calendar.ts';
import { roomTypes, vehicleTypes } from '#regulation/forms/choices.ts';
import { weekdays } from '#regulation/days.ts';
import type { Week } from '#regulation/opening-hours.ts';
import { type Dictionaries, dictionaries } from '../db/dictionaries.ts';
import type { BuildingRow } from '../db/schema.ts';
import { type Resource, resources as find } from '../queries/resources.ts';
import { day, flag, onPage, time, whole } from './inputs.ts';
import { paged, wrongQuery } from './lists.ts';
import { newApi, reading } from './routes.ts';
import { building, listOf, organisation, resource } from './schemas.ts';

const tag = 'Places and things';

const organisationsList = createRoute({
  ...reading({
    path: '/organisations',
    tag,
    summary: 'On whose behalf a request may be sent (3.1.1)',
    answer: listOf(organisation),
  }),
  request: { query: onPage },
});

const buildingsList = createRoute({
  ...reading({ path: '/buildings', tag, summary: 'The buildings and their hours (3.1.1)', answer: listOf(building) }),
  request: { query: onPage },
});

const resourcesList = createRoute({
  ...reading({
    path: '/resources',
    tag,
    summary: 'Rooms, studios, vehicles and the stock; with a time what is free then (3.2.3)',
    answer: listOf(resource),
  }),
  request: {
    query: onPage.extend({
      kind: z.enum(['room', 'studio', 'vehicle', 'item']).optional(),
      building: z.string().max(100).optional(),
      type: z.enum([...roomTypes, ...vehicleTypes]).optional(),
      date: day.optional().openapi({ description: 'With `from` and `to`: only what is free then' }),
      from: time.optional(),
      to: time.optional(),
      capacity: whole(1, 100_000).optional(),
      all: flag.optional().openapi({ description: 'Also what is not free, with `free: false`' }),
    }),
  },
});

export const places = newApi()
  .openapi(organisationsList, async (c) => {
    const { organisations } = await dictionaries();
    return c.json(paged(organisations, c.req.valid('query')), 200);
  })
  .openapi(buildingsList, async (c) => {
    const { buildings } = await dictionaries();
    return c.json(paged(buildings.map(buildingJson), c.req.valid('query')), 200);
  })
  .openapi(resourcesList, async (c) => {
    const { date, from, to, building: code, ...query } = c.req.valid('query');
    await ensureBuilding(code);
    const found = await find({ ...query, building: code, at: timeOf({ date, from, to }) });

    const { photos } = await dictionaries();
    const isStaff = c.get('actor').roles.some((role) => role === 'operator' || role === 'agent');
    const shown = found.map((row) => resourceJson(row, photosOf(row, photos), isStaff));

    return c.json(paged(shown, query), 200);
  });

async function ensureBuilding(code: string | undefined): Promise<void> {
  if (code === undefined) return;
  const { buildings } = await dictionaries();
  if (!buildings.some((one) => one.code === code)) throw wrongQuery('building', 'choice');
}

/** A day and both times, or none of them. */
function timeOf({ date, from, to }: { date?: Day | undefined; from?: string | undefined; to?: string | undefined }) {
  if (date === undefined && from === undefined && to === undefined) return undefined;
  if (date === undefined) throw wrongQuery('date', 'required');
  if (from === undefined) throw wrongQuery('from', 'required');
  if (to === undefined) throw wrongQuery('to', 'required');
  if (from >= to) throw wrongQuery('to');

  return { date, from, to };
}

function buildingJson({ code, name, address, opens, closes, week }: BuildingRow) {
  const all = Object.fromEntries(weekdays.map((day) => [day, { from: opens, to: closes }])) as Week;
  return { code, name, address, opens, closes, week: week ?? all };
}

function photosOf({ id }: Resource, photos: Dictionaries['photos']) {
  return photos.filter(({ resource }) => resource === id).map(({ file, alt }) => ({ file, alt }));
}

function resourceJson(row: Resource, photos: { file: string; alt: string }[], isStaff: boolean) {
  const { id, kind, name, building: code, free, number, type, capacity, equipment, step_free: stepFree } = row;
  const shared = { id, kind, name, building: code, free, photos };

  switch (kind) {
    case 'room':
      return { ...shared, number, type, capacity, equipment, stepFree };
    case 'studio':
      return {
        ...shared,
        number,
        capacity,
        hours: row.opens && row.closes ? { from: row.opens, to: row.closes } : null,
        week: row.week,
        slotMinutes: row.slot_minutes,
        ...(isStaff && { crew: row.crew }),
      };
    case 'vehicle':
      return { ...shared, type, capacity };
    case 'item': {
      const onHand = row.on_hand ?? 0;
      return {
        ...shared,
        onHand,
        reserved: row.reserved,
        available: onHand - row.reserved,
        unit: row.unit ?? ('piece' as const),
        ...(isStaff && { minimum: row.minimum }),
      };
    }
  }
}
