import { z } from 'zod';
import { categories } from '#regulation/codes.ts';
import { RuleError } from '#regulation/rule-error.ts';
import { ownEvent } from '../db/own-event.ts';
import { addNeeds } from './add-needs.ts';
import { command } from './command.ts';

const input = z.object({ event: z.uuid(), category: z.enum(categories) });

/** 4.1.1. One more need of an event, also after others of it were sent. */
export const addNeed = command(input, async (act, { event, category }) => {
  if (act.actor.kind !== 'student') throw new RuleError('students_only');
  const [id = ''] = await addNeeds(act, await ownEvent(act.trx, act.actor, event, true), [category]);

  return { id };
});
