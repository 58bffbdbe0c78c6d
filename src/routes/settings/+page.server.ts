import { changeSetting } from '#server/commands/change-setting.ts';
import { settingsInForce, touchedBySettings } from '#server/queries/settings.ts';
import type { Category } from '#regulation/codes.ts';
import { formAction, textOf } from '../form-action.ts';
import { operatorOnly } from './operator-only.ts';
import { valuesOf } from './values-of.ts';
import type { Actions, PageServerLoad } from './$types';

/** 4.6.1. Terms and rules that the Operator sets without a developer. */
export const load: PageServerLoad = async (event) => {
  operatorOnly(event);
  const [inForce, touched] = await Promise.all([settingsInForce(), touchedBySettings()]);
  return { inForce, touched };
};

export const actions: Actions = {
  setting: formAction('setting', (actor, form) =>
    changeSetting(actor, {
      scope: (textOf(form, 'scope') ?? 'service') as 'service' | Category,
      values: valuesOf(form),
      version: textOf(form, 'version'),
      reason: textOf(form, 'reason'),
    }),
  ),
};
