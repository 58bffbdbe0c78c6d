import { isOperator } from '#regulation/permissions.ts';
import type { LayoutServerLoad } from './$types';
import { calendarKeeperOnly } from './operator-only.ts';

/** Who looks at settings; each page asks by itself too, since pages load beside their layout. */
export const load: LayoutServerLoad = (event) => ({ whole: isOperator(calendarKeeperOnly(event)) });
