import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { blockResource } from '#server/commands/block-resource.ts';
import { blockWeekly } from '#server/commands/block-weekly.ts';
import { dictionaries } from '#server/db/dictionaries.ts';
import { isDay, type Weekday } from '#regulation/calendar.ts';
import { formAction, listOf, textOf } from '../../../form-action.ts';
import { bookableByBuilding } from '../../bookable.server.ts';
import { operatorOnly } from '../../staff-only.ts';
import type { Actions, PageServerLoad } from './$types';
import { typedDays } from './typed-days.ts';

/** 3.2.3. The form of a block, filled with what was chosen on the timeline. */
export const load: PageServerLoad = async (event) => {
  operatorOnly(event);
  const { searchParams } = event.url;
  const { resources } = await dictionaries();
  const time = (name: string) => /^([01]\d|2[0-4]):[0-5]\d$/.exec(searchParams.get(name) ?? '')?.[0];
  const day = searchParams.get('day');

  return {
    bookable: await bookableByBuilding(),
    names: resources.map(({ id, name, number }) => ({ id, name, number })),
    kind: searchParams.get('kind') === 'weekly' ? ('weekly' as const) : ('once' as const),
    chosen: {
      resource: searchParams.get('resource') ?? undefined,
      day: isDay(day) ? day : undefined,
      from: time('from'),
      to: time('to'),
      note: searchParams.get('note')?.slice(0, 150),
    },
  };
};

export const actions: Actions = {
  once: formAction('once', async (actor, form) => {
    const { id } = await blockResource(actor, {
      resource: textOf(form, 'resource') ?? '',
      day: textOf(form, 'day') ?? '',
      from: textOf(form, 'from') ?? '',
      toDay: textOf(form, 'toDay'),
      to: endOf(form),
      note: textOf(form, 'note') ?? '',
    });
    redirect(303, `${resolve('/resources/blocks/[id]', { id })}?made=1`);
  }),

  weekly: formAction('weekly', async (actor, form) => {
    const { id, count } = await blockWeekly(actor, {
      resource: textOf(form, 'resource') ?? '',
      weekdays: listOf(form, 'weekdays') as Weekday[],
      from: textOf(form, 'from') ?? '',
      to: endOf(form),
      since: textOf(form, 'since') ?? '',
      until: textOf(form, 'until') ?? '',
      except: typedDays(textOf(form, 'except')),
      skipDaysOff: form.has('skipDaysOff'),
      note: textOf(form, 'note') ?? '',
    });
    redirect(303, `${resolve('/resources/blocks/[id]', { id })}?made=${count}`);
  }),
};

/** A native time field knows no 24:00: midnight as an end is the end of the day. */
function endOf(form: FormData): string {
  const to = textOf(form, 'to') ?? '';
  return to === '00:00' && !textOf(form, 'toDay') ? '24:00' : to;
}
