import { common } from './forms/common.ts';
import { errors, required, warnings } from './forms/errors.ts';
import { information } from './forms/information.ts';
import { media } from './forms/media.ts';
import { printing } from './forms/printing.ts';
import { rooms } from './forms/rooms.ts';
import { shown } from './forms/shown.ts';
import { souvenirs } from './forms/souvenirs.ts';
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
  /** A number that is 0. */
  none: 'нет',
  ...shown,
  required,
  errors,
  warnings,
};
