import { buildingNames } from '#server/queries/catalogue.ts';
import { settingsChanges } from '#server/queries/settings.ts';
import { operatorOnly } from '../operator-only.ts';
import type { PageServerLoad } from './$types';

const onPage = 50;
const most = 1000;

/** R-4.6.1/1. Every change of a setting: who, when, what it was and what it is; `?count=` shows further back. */
export const load: PageServerLoad = async (event) => {
  operatorOnly(event);
  const asked = Number(event.url.searchParams.get('count'));
  const count = Number.isInteger(asked) && asked > 0 ? Math.min(asked, most) : onPage;
  const [found, buildings] = await Promise.all([settingsChanges(count + 1), buildingNames()]);

  return {
    changes: found.slice(0, count),
    more: found.length > count && count < most ? count + onPage : null,
    buildings,
  };
};
