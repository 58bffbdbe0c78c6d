import { common } from './forms/common.ts';
import { errors, required, warnings } from './forms/errors.ts';
import { information } from './forms/information.ts';
import { media } from './forms/media.ts';
import { printing } from './forms/printing.ts';
import { rooms } from './forms/rooms.ts';
import { souvenirs } from './forms/souvenirs.ts';
import { summary } from './forms/summary.ts';
import { transport } from './forms/transport.ts';

/** 4.1.1, 4.2.1. Texts of the forms: categories, fields, choices, what can be wrong. */
export const forms = {
  categories: { information, printing, souvenirs, transport, rooms, media },
  common,
  /** What the date of the service is called, by `serviceDateLabelKey`. */
  serviceDate: {
    date: 'Дата',
    neededBy: 'Нужно к дате',
    departure: 'Дата подачи',
    publication: 'Дата публикации',
  },
  units: { people: 'чел.', pieces: 'шт.', mm: 'мм', minutes: 'мин' },
  yes: 'да',
  no: 'нет',
  /** The name of a field in a list: «Позиции, строка 2: Количество». */
  row: (list: string, row: number, label: string) => `${list}, строка ${row}${label ? `: ${label}` : ''}`,
  required,
  errors,
  warnings,
  summary,
};
