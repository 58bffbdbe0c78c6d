import { addAbsence } from '#server/commands/add-absence.ts';
import { changeAgent } from '#server/commands/change-agent.ts';
import { removeAbsence } from '#server/commands/remove-absence.ts';
import { now as clock } from '#server/clock.ts';
import { agentSettings, settingsInForce } from '#server/queries/settings.ts';
import { moscowDay } from '#regulation/calendar.ts';
import type { Category } from '#regulation/codes.ts';
import { formAction, listOf, textOf } from '../../form-action.ts';
import { operatorOnly } from '../operator-only.ts';
import type { Actions, PageServerLoad } from './$types';

/** 2.1/1, R-3.1.3/3. What each Agent carries out, how much, and when they are away. */
export const load: PageServerLoad = async (event) => {
  operatorOnly(event);
  const [agents, { service }] = await Promise.all([agentSettings(moscowDay(clock())), settingsInForce()]);

  return { agents, defaultCapacity: service.values.agentCapacity };
};

export const actions: Actions = {
  agent: formAction('agent', (actor, form) =>
    changeAgent(actor, {
      email: textOf(form, 'email') ?? '',
      capacity: textOf(form, 'capacity'),
      categories: listOf(form, 'categories') as Category[],
    }),
  ),

  absence: formAction('absence', (actor, form) =>
    addAbsence(actor, {
      email: textOf(form, 'email') ?? '',
      since: textOf(form, 'since') ?? '',
      until: textOf(form, 'until') ?? '',
      note: textOf(form, 'note'),
    }),
  ),

  removeAbsence: formAction('removeAbsence', (actor, form) => removeAbsence(actor, { id: textOf(form, 'id') ?? '' })),
};
