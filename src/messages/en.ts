import { enClient } from './en-client.ts';
import { blocks } from './en/blocks.ts';
import { catalogue, importing, stock } from './en/catalogue.ts';
import { figures } from './en/figures.ts';
import { queue } from './en/queue.ts';
import { resources } from './en/resources.ts';
import { settings } from './en/settings.ts';
import { staff } from './en/staff.ts';
import type { Messages } from './ru.ts';

/** What people see, in English; a missing text does not compile. */
export const en: Messages = {
  ...enClient,
  blocks,
  catalogue,
  figures,
  importing,
  queue,
  resources,
  settings,
  staff,
  stock,
};
