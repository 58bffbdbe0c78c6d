import type { shown as ru } from '../../ru/forms/shown.ts';
import { aboveStock, light } from './light.ts';
import { summary } from './summary.ts';

/** What a page with a form says by itself, whatever the category. */
export const shown: typeof ru = {
  yes: 'yes',
  no: 'no',
  row: (list, row, label) => `${list}, row ${row}${label ? `: ${label}` : ''}`,
  light,
  aboveStock,
  summary,
};
