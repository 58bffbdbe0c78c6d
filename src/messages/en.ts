import { blocks } from './en/blocks.ts';
import { card } from './en/card.ts';
import { catalogue, importing, stock } from './en/catalogue.ts';
import { choosing } from './en/choosing.ts';
import { common } from './en/common.ts';
import { consent } from './en/consent.ts';
import { create } from './en/create.ts';
import { events } from './en/events.ts';
import { feeds } from './en/feeds.ts';
import { figures } from './en/figures.ts';
import { forms } from './en/forms.ts';
import { help } from './en/help.ts';
import { home } from './en/home.ts';
import { keys } from './en/keys.ts';
import { notifications } from './en/notifications.ts';
import { outcomes } from './en/outcomes.ts';
import { queue } from './en/queue.ts';
import { resources } from './en/resources.ts';
import { search } from './en/search.ts';
import { settings } from './en/settings.ts';
import { sheet } from './en/sheet.ts';
import { special } from './en/special.ts';
import { staff } from './en/staff.ts';
import { terms } from './en/terms.ts';
import type { Messages } from './ru.ts';

/** What people see, in English; a missing text does not compile. */
export const en: Messages = {
  lang: 'en',
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
