import { z } from 'zod';
import { categories } from '#regulation/codes.ts';
import { type FieldError, RuleError } from '#regulation/rule-error.ts';
import { addNeeds } from './add-needs.ts';
import { checkEvent } from './check-event.ts';
import { command } from './command.ts';

const input = z.object({
  /** What is the same for all, as it was given. */
  card: z.record(z.string(), z.unknown()),
  categories: z.array(z.enum(categories)).max(12),
});

/**
 * 4.1.1. Begins an event with several needs: what is the same is said once, each need gets a draft on the day of the event.
 * Throws RuleError `students_only`, `form_incomplete`.
 */
export const createEvent = command(input, async (act, { card, categories: wanted }) => {
  const { trx, actor, now } = act;
  if (actor.kind !== 'student') throw new RuleError('students_only');
  const values = await checkEvent(act, card).catch((error: unknown) => {
    if (error instanceof RuleError && wanted.length === 0) throw nothingWanted(error.details.errors);
    throw error;
  });
  if (wanted.length === 0) throw nothingWanted();
  const event = await trx
    .insertInto('events')
    .values({ ...values, client: actor.id, created_at: now, updated_at: now })
    .returningAll()
    .executeTakeFirstOrThrow();
  await addNeeds(act, event, [...new Set(wanted)]);

  return { id: event.id };
});

/** Every wrong field at once, this one too. */
function nothingWanted(others: readonly FieldError[] = []): RuleError {
  return new RuleError('form_incomplete', { errors: [...others, { field: 'categories', code: 'required' }] });
}
