import { keptRegulationFigures } from '#server/queries/regulation-figures.ts';
import type { PageServerLoad } from './$types';

/** R-1.1/1, R-3.1.4/3. The text is everybody's; for Operators the figures come beside it. */
export const load: PageServerLoad = async ({ locals }) => ({ figures: await keptRegulationFigures(locals.actor) });
