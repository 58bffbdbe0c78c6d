import type { forms as source } from '../ru/forms.ts';
import { common } from './forms/common.ts';
import { errors, required, warnings } from './forms/errors.ts';
import { information } from './forms/information.ts';
import { media } from './forms/media.ts';
import { printing } from './forms/printing.ts';
import { rooms } from './forms/rooms.ts';
import { souvenirs } from './forms/souvenirs.ts';
import { summary } from './forms/summary.ts';
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
  yes: 'yes',
  no: 'no',
  row: (list, row, label) => `${list}, row ${row}${label ? `: ${label}` : ''}`,
  required,
  errors,
  warnings,
  summary,
};
