import { z } from 'zod';
import { closeFeeds } from './close-feeds.ts';
import { command } from './command.ts';
import { uuid } from './inputs.ts';

/** 4.3.1. Ends a private calendar address of this person. Twice is once; another person's stays. */
export const closeFeed = command(z.object({ id: uuid }), (act, { id }) => closeFeeds(act, (eb) => eb('id', '=', id)));
