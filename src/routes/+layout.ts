import { textsOf } from '#lib/texts.ts';
import type { LayoutLoad } from './$types';

/** Only texts of the page, in the person's own language, travel to the browser; the staff's and their frame to the staff. */
export const load: LayoutLoad = async ({ data, route }) => {
  const hasRole = data.me?.roles.some((role) => role !== 'client') ?? false;
  const [t, StaffShell, SpecialPanel] = await Promise.all([
    textsOf(route.id, data.lang, hasRole, data.special ? ['special'] : []),
    data.me?.staff ? import('#lib/StaffShell.svelte').then((module) => module.default) : undefined,
    data.special ? import('#lib/special/SpecialPanel.svelte').then((module) => module.default) : undefined,
  ]);

  return { ...data, t, StaffShell, SpecialPanel };
};
