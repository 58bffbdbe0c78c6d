import { addFieldTexts } from '#lib/texts.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, parent }) => {
  const { t } = await parent();
  addFieldTexts(t, data.category, data.texts);

  return data;
};
