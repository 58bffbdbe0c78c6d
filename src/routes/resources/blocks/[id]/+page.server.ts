import { error, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { now as clock } from '#server/clock.ts';
import { changeBlock } from '#server/commands/change-block.ts';
import { removeBlock } from '#server/commands/remove-block.ts';
import { dictionaries } from '#server/db/dictionaries.ts';
import { NotFound } from '#server/errors.ts';
import { type BlockCard, blockCard } from '#server/queries/blocks.ts';
import { moscowDay, moscowTime } from '#regulation/calendar.ts';
import { formAction, textOf } from '../../../form-action.ts';
import { bookableByBuilding } from '../../bookable.server.ts';
import { hoursOfResource } from '../../hours-of.server.ts';
import { endDayOf, endTimeOf } from '../../period.ts';
import { operatorOnly } from '../../staff-only.ts';
import type { Actions, PageServerLoad } from './$types';

/** 3.2.3. One block of the house: what it is, to change or to take off. */
export const load: PageServerLoad = async (event) => {
  operatorOnly(event);
  const block = await blockOf(event.params.id);
  const { resources, retired, buildings } = await dictionaries();
  const all = [...resources, ...retired.resources];
  const resource = all.find(({ id }) => id === block.resource);
  const day = moscowDay(block.from);
  const lastDay = endDayOf(block.to);

  return {
    title: block.note,
    block,
    resource: resource && { name: resource.name, number: resource.number, building: resource.building },
    typed: {
      resource: block.resource,
      day,
      toDay: lastDay === day ? undefined : lastDay,
      from: moscowTime(block.from),
      to: endTimeOf(block.to),
      note: block.note ?? '',
    },
    hours: resource ? hoursOfResource(resource, buildings, day) : undefined,
    bookable: await bookableByBuilding(),
    names: all.map(({ id, name, number }) => ({ id, name, number })),
    made: Number(event.url.searchParams.get('made')) || 0,
  };
};

async function blockOf(id: string): Promise<BlockCard> {
  try {
    return await blockCard(id, clock());
  } catch (cause) {
    if (cause instanceof NotFound) error(404, 'not_found');
    throw cause;
  }
}

function scopeOf(form: FormData) {
  return textOf(form, 'scope') as 'one' | 'following' | 'all' | undefined;
}

export const actions: Actions = {
  change: formAction('change', (actor, form, { params }) => {
    const to = textOf(form, 'to') ?? '';
    return changeBlock(actor, {
      id: params.id ?? '',
      version: textOf(form, 'version'),
      scope: scopeOf(form),
      resource: textOf(form, 'resource') ?? '',
      day: textOf(form, 'day'),
      from: textOf(form, 'from') ?? '',
      toDay: textOf(form, 'toDay'),
      to: to === '00:00' && !textOf(form, 'toDay') ? '24:00' : to,
      note: textOf(form, 'note') ?? '',
    });
  }),

  remove: formAction('remove', async (actor, form, { params }) => {
    const id = params.id ?? '';
    const { count } = await removeBlock(actor, { id, version: textOf(form, 'version'), scope: scopeOf(form) });
    redirect(303, `${resolve('/resources/blocks')}?removed=${count}`);
  }),
};
