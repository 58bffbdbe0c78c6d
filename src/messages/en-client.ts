import { card } from './en/card.ts';
import { choosing } from './en/choosing.ts';
import { common } from './en/common.ts';
import { consent } from './en/consent.ts';
import { create } from './en/create.ts';
import { forms } from './en/forms.ts';
import { help } from './en/help.ts';
import { home } from './en/home.ts';
import { notifications } from './en/notifications.ts';
import { terms } from './en/terms.ts';
import type { ruClient } from './ru-client.ts';

/** What a person without a granted role can see, in English; a missing text does not compile. */
export const enClient: typeof ruClient = {
  lang: 'en',
  common,
  home,
  card,
  choosing,
  create,
  consent,
  help,
  notifications,
  forms,
  terms,
};
