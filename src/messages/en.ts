import { card } from './en/card.ts';
import { common } from './en/common.ts';
import { consent } from './en/consent.ts';
import { create } from './en/create.ts';
import { forms } from './en/forms.ts';
import { help } from './en/help.ts';
import { home } from './en/home.ts';
import { notifications } from './en/notifications.ts';
import { queue } from './en/queue.ts';
import { settings } from './en/settings.ts';
import { staff } from './en/staff.ts';
import { terms } from './en/terms.ts';
import type { Messages } from './ru.ts';

/** What people see, in English; a missing text does not compile. */
export const en: Messages = {
  lang: 'en',
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
