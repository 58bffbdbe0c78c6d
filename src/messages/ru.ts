import { blocks } from './ru/blocks.ts';
import { card } from './ru/card.ts';
import { catalogue, importing, stock } from './ru/catalogue.ts';
import { choosing } from './ru/choosing.ts';
import { common } from './ru/common.ts';
import { consent } from './ru/consent.ts';
import { create } from './ru/create.ts';
import { events } from './ru/events.ts';
import { feeds } from './ru/feeds.ts';
import { figures } from './ru/figures.ts';
import { forms } from './ru/forms.ts';
import { help } from './ru/help.ts';
import { home } from './ru/home.ts';
import { keys } from './ru/keys.ts';
import { notifications } from './ru/notifications.ts';
import { outcomes } from './ru/outcomes.ts';
import { queue } from './ru/queue.ts';
import { resources } from './ru/resources.ts';
import { search } from './ru/search.ts';
import { settings } from './ru/settings.ts';
import { sheet } from './ru/sheet.ts';
import { special } from './ru/special.ts';
import { staff } from './ru/staff.ts';
import { terms } from './ru/terms.ts';

/** What people see, in Russian: the source of all texts. The sentences of refusals are in `ru/rules.ts`, for the server only. */
export const ru = {
  lang: 'ru' as 'ru' | 'en',
  // a Client's too: see `parts.ts`
  card,
  choosing,
  common,
  consent,
  create,
  events,
  forms,
  help,
  home,
  notifications,
  outcomes,
  search,
  sheet,
  special,
  terms,
  // the staff's
  blocks,
  catalogue,
  feeds,
  figures,
  importing,
  keys,
  queue,
  resources,
  settings,
  staff,
  stock,
};

export type Messages = typeof ru;
