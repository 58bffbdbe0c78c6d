import { z } from 'zod';
import { command } from './command.ts';

/** 4 «Notifications». A person turns off, or on, all letters but questions and final statuses. */
export const setLetters = command(z.object({ optional: z.boolean() }), async ({ trx, actor }, { optional }) => {
  await trx.updateTable('people').set({ optional_letters: optional }).where('id', '=', actor.id).execute();
});
