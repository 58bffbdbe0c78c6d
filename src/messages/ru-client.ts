import { card } from './ru/card.ts';
import { choosing } from './ru/choosing.ts';
import { common } from './ru/common.ts';
import { consent } from './ru/consent.ts';
import { create } from './ru/create.ts';
import { forms } from './ru/forms.ts';
import { help } from './ru/help.ts';
import { home } from './ru/home.ts';
import { notifications } from './ru/notifications.ts';
import { terms } from './ru/terms.ts';

/** What a person without a granted role can see, in Russian; a Client's browser loads no more. */
export const ruClient = {
  lang: 'ru' as 'ru' | 'en',
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
