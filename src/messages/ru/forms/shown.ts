import { aboveStock, light } from './light.ts';
import { summary } from './summary.ts';

/** What a page with a form says by itself, whatever the category. */
export const shown = {
  yes: 'да',
  no: 'нет',
  /** The name of a field in a list: «Позиции, строка 2: Количество». */
  row: (list: string, row: number, label: string) => `${list}, строка ${row}${label ? `: ${label}` : ''}`,
  light,
  aboveStock,
  summary,
};
