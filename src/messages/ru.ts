import { card } from './ru/card.ts';
import { common } from './ru/common.ts';
import { consent } from './ru/consent.ts';
import { create } from './ru/create.ts';
import { forms } from './ru/forms.ts';
import { help } from './ru/help.ts';
import { home } from './ru/home.ts';
import { notifications } from './ru/notifications.ts';
import { queue } from './ru/queue.ts';
import { settings } from './ru/settings.ts';
import { staff } from './ru/staff.ts';
import { terms } from './ru/terms.ts';

/** What people see, in Russian: the source of all texts. The sentences of refusals are in `ru/rules.ts`, for the server only. */
export const ru = {
  lang: 'ru' as 'ru' | 'en',
  common,
  home,
  card,
  create,
  consent,
  help,
  notifications,
  settings,
  queue,
  staff,
  forms,
  terms,
};

export type Messages = typeof ru;
