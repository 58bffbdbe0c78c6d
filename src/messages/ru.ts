import { ruClient } from './ru-client.ts';
import { blocks } from './ru/blocks.ts';
import { catalogue, importing, stock } from './ru/catalogue.ts';
import { figures } from './ru/figures.ts';
import { queue } from './ru/queue.ts';
import { resources } from './ru/resources.ts';
import { settings } from './ru/settings.ts';
import { staff } from './ru/staff.ts';

/** What people see, in Russian: the source of all texts. The sentences of refusals are in `ru/rules.ts`, for the server only. */
export const ru = { ...ruClient, blocks, catalogue, figures, importing, queue, resources, settings, staff, stock };

export type Messages = typeof ru;
