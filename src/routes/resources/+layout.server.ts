import { isOperator } from '#regulation/permissions.ts';
import type { LayoutServerLoad } from './$types';
import { staffOnly } from './staff-only.ts';

/** Who looks at resources; each page asks by itself too, since pages load beside their layout. */
export const load: LayoutServerLoad = (event) => ({ isOperator: isOperator(staffOnly(event)) });
