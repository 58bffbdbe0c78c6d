import { stockList } from '#server/queries/stock.ts';
import { staffOnly } from '../staff-only.ts';
import type { PageServerLoad } from './$types';

/** ux 4.2 «Stock». What there is, what is promised of it, and what runs low. */
export const load: PageServerLoad = async (event) => {
  staffOnly(event);
  return { items: await stockList() };
};
