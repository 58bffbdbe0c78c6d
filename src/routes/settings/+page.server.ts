import { error, fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { addAbsence } from '#server/commands/add-absence.ts';
import { changeAgent } from '#server/commands/change-agent.ts';
import { changeDay } from '#server/commands/change-day.ts';
import { changeSetting } from '#server/commands/change-setting.ts';
import { CalendarRefused, importCalendar } from '#server/commands/import-calendar.ts';
import { recomputeTerms } from '#server/commands/recompute-terms.ts';
import { removeAbsence } from '#server/commands/remove-absence.ts';
import { removeDay } from '#server/commands/remove-day.ts';
import { removeTemplate } from '#server/commands/remove-template.ts';
import { saveTemplate } from '#server/commands/save-template.ts';
import {
  agentSettings,
  calendarSettings,
  settingsChanges,
  settingsInForce,
  templates,
  workingByCategory,
} from '#server/queries/settings.ts';
import { termsPreview } from '#server/queries/terms-preview.ts';
import { moscowDay } from '#regulation/calendar.ts';
import type { Category } from '#regulation/codes.ts';
import { formAction, listOf, textOf } from '../form-action.ts';
import type { Actions, PageServerLoad } from './$types';
import { now as clock } from '#server/clock.ts';

/** 4.6.1. What the Operator sets without a developer. */
export const load: PageServerLoad = async ({ locals }) => {
  const { actor } = locals;
  if (!actor) redirect(302, `${resolve('/sign-in')}?next=${encodeURIComponent(resolve('/settings'))}`);
  if (!actor.roles.includes('operator')) error(403, 'operator_only');

  const today = moscowDay(clock());
  const [inForce, working, agents, calendar, preview, messages, changes] = await Promise.all([
    settingsInForce(),
    workingByCategory(),
    agentSettings(today),
    calendarSettings(today),
    termsPreview(),
    templates(),
    settingsChanges(),
  ]);

  return { inForce, working, agents, calendar, preview, templates: messages, changes };
};

/** The settings of a form: numbers and choices as they were typed, and a tick that is not there is «no». */
function valuesOf(form: FormData): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [name, value] of form.entries()) {
    if (!name.startsWith('value.') || typeof value !== 'string') continue;
    const [first = '', second] = name.slice('value.'.length).split('.');
    if (second)
      values[first] = { ...(values[first] as object | undefined), [second]: form.getAll(name).includes('on') };
    else values[first] = form.getAll(name).length > 1 ? form.getAll(name).includes('on') : value;
  }

  return values;
}

export const actions: Actions = {
  setting: formAction('setting', (actor, form) =>
    changeSetting(actor, {
      scope: (textOf(form, 'scope') ?? 'service') as 'service' | Category,
      values: valuesOf(form),
      version: textOf(form, 'version'),
      reason: textOf(form, 'reason'),
    }),
  ),

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

  day: formAction('day', (actor, form) =>
    changeDay(actor, {
      day: textOf(form, 'day') ?? '',
      kind: (textOf(form, 'kind') ?? 'free') as 'free',
      reason: textOf(form, 'reason') ?? '',
      document: textOf(form, 'document'),
    }),
  ),

  removeDay: formAction('removeDay', (actor, form) => removeDay(actor, { day: textOf(form, 'day') ?? '' })),

  recompute: formAction('recompute', (actor, form) =>
    recomputeTerms(actor, { reason: textOf(form, 'reason') ?? '', numbers: listOf(form, 'numbers') }),
  ),

  import: async (event) => {
    const form = await event.request.clone().formData();
    const file = form.get('file');
    const text = file instanceof File ? await file.text() : '';

    try {
      return await formAction('import', (actor) => importCalendar(actor, { file: text }))(event);
    } catch (cause) {
      if (!(cause instanceof CalendarRefused)) throw cause;
      return fail(422, {
        action: 'import',
        message: '',
        errors: {},
        values: {},
        problems: cause.problems.slice(0, 50),
      });
    }
  },

  template: formAction('template', (actor, form) =>
    saveTemplate(actor, {
      id: textOf(form, 'id'),
      category: textOf(form, 'category') as Category | undefined,
      kind: (textOf(form, 'kind') ?? 'message') as 'message',
      name: textOf(form, 'name') ?? '',
      text: textOf(form, 'text') ?? '',
    }),
  ),

  removeTemplate: formAction('removeTemplate', (actor, form) =>
    removeTemplate(actor, { id: textOf(form, 'id') ?? '' }),
  ),
};
