import { removeTemplate } from '#server/commands/remove-template.ts';
import { saveTemplate } from '#server/commands/save-template.ts';
import { templates } from '#server/queries/settings.ts';
import type { Category } from '#regulation/codes.ts';
import { formAction, textOf } from '../../form-action.ts';
import { operatorOnly } from '../operator-only.ts';
import type { Actions, PageServerLoad } from './$types';

/** R-4.6.2/2. Texts to begin a message with. */
export const load: PageServerLoad = async (event) => {
  operatorOnly(event);
  return { templates: await templates() };
};

export const actions: Actions = {
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
