import { error, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { now as clock } from '#server/clock.ts';
import { importTimetable } from '#server/commands/import-timetable.ts';
import { matchTimetable } from '#server/commands/match-timetable.ts';
import { db } from '#server/db/database.ts';
import { dictionaries } from '#server/db/dictionaries.ts';
import { NotFound } from '#server/errors.ts';
import { type Uploaded, uploaded } from '#server/ics/uploaded.ts';
import { formAction, textOf } from '../../../../form-action.ts';
import { bookableByBuilding } from '../../../bookable.server.ts';
import { operatorOnly } from '../../../staff-only.ts';
import type { Actions, PageServerLoad } from './$types';

/** As many of each list as a person looks through. */
const most = 50;

/** 3.2.3. What an uploaded timetable would do; the person decides. */
export const load: PageServerLoad = async (event) => {
  const actor = operatorOnly(event);
  const { name, timetable, locations, faults, plan } = await uploadOf(actor.id, event.params.id);
  const { resources } = await dictionaries();

  return {
    title: name,
    name,
    importedAt: timetable?.importedAt ?? null,
    locations,
    bookable: await bookableByBuilding(),
    names: resources.map(({ id, name: its, number }) => ({ id, name: its, number })),
    counts: {
      ...plan.events,
      times: plan.add.length,
      released: plan.release.length,
      missing: plan.missing.length,
      collisions: plan.collisions.length,
      withoutRoom: plan.withoutRoom.reduce((sum, { times }) => sum + times, 0),
      faults: faults.length,
    },
    collisions: plan.collisions.slice(0, most),
    withoutRoom: plan.withoutRoom.slice(0, most),
    missing: plan.missing.slice(0, most).map(({ uid, note, ids }) => ({ uid, note, times: ids.length })),
    faults: faults.slice(0, most),
  };
};

async function uploadOf(person: string, id: string): Promise<Uploaded> {
  try {
    return await uploaded(db, person, id, clock());
  } catch (cause) {
    if (cause instanceof NotFound) error(404, 'not_found');
    throw cause;
  }
}

export const actions: Actions = {
  match: formAction('match', (actor, form, { params }) => {
    const rooms = [...form.entries()].flatMap(([name, value]): [string, string | null][] => {
      return name.startsWith('room.') && typeof value === 'string' ? [[name.slice('room.'.length), value || null]] : [];
    });
    return matchTimetable(actor, { id: params.id ?? '', rooms: Object.fromEntries(rooms) });
  }),

  run: formAction('run', async (actor, form, { params }) => {
    const counts = await importTimetable(actor, {
      id: params.id ?? '',
      collisions: textOf(form, 'collisions') === 'skip' ? 'skip' : 'stop',
      removeMissing: form.has('removeMissing'),
    });
    const { added, removed, skipped } = counts;
    const said = new URLSearchParams(Object.entries({ added, removed, skipped }).map(([name, n]) => [name, String(n)]));
    redirect(303, `${resolve('/resources/blocks')}?imported&${said}`);
  }),
};
