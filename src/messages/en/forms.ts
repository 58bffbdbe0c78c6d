import type { forms as source } from '../ru/forms.ts';
import { common } from './forms/common.ts';
import { errors, required, warnings } from './forms/errors.ts';
import { information } from './forms/information.ts';
import { media } from './forms/media.ts';
import { printing } from './forms/printing.ts';
import { rooms } from './forms/rooms.ts';
import { shown } from './forms/shown.ts';
import { souvenirs } from './forms/souvenirs.ts';
import { transport } from './forms/transport.ts';

/** 4.1.1, 4.2.1. Texts of the forms, in English. */
export const forms: typeof source = {
  categories: { information, printing, souvenirs, transport, rooms, media },
  common,
  serviceDate: {
    date: 'Date',
    neededBy: 'Needed by',
    departure: 'Day of departure',
    publication: 'Day of publication',
  },
  units: { people: 'people', pieces: 'pcs', mm: 'mm', minutes: 'min' },
  none: 'none',
  ...shown,
  required,
  errors,
  warnings,
};
