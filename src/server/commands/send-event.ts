import { z } from 'zod';
import { type FieldError, RuleError, type RuleCode } from '#regulation/rule-error.ts';
import { type EventRow, inEvent, ownEvent } from '../db/own-event.ts';
import type { Act } from './act.ts';
import { checkEvent } from './check-event.ts';
import { command } from './command.ts';
import { sendOne, sentRequest } from './send-one.ts';

const input = z.object({
  /** An event that is there already; else it is made of `card`. */
  event: z.uuid().optional(),
  card: z.record(z.string(), z.unknown()).optional().default({}),
  requests: z.array(sentRequest).min(1).max(20),
});

/** The person may not send at all: nothing to say of a single need. */
const ofAll: readonly RuleCode[] = ['students_only', 'consent_required'];

/**
 * R-3.1.2/2, R-3.2.1/1. Sends the needs of an event together, each as a request of its own: all of them, or none with every
 * wrong field of every need. Sent twice it is once.
 */
export const sendEvent = command(input, async (act, { event, card, requests }) => {
  const row = event ? await ownEvent(act.trx, act.actor, event, true) : await keepEvent(act, card);
  const sent: { id: string; number: string }[] = [];
  const errors: FieldError[] = [];

  for (const [index, one] of requests.entries()) {
    const whole = { ...one, event: row.id, card: inEvent(one.card, row, one.category) };
    try {
      sent.push(await sendOne(act, whole));
    } catch (error) {
      if (!(error instanceof RuleError) || ofAll.includes(error.rule)) throw error;
      errors.push(...faultsOf(error, { prefix: `requests.${index}.`, category: one.category }));
    }
  }

  if (errors.length > 0) throw new RuleError('form_incomplete', { errors });
  return { event: row.id, requests: sent };
});

async function keepEvent(act: Act, card: Record<string, unknown>): Promise<EventRow> {
  if (act.actor.kind !== 'student') throw new RuleError('students_only');
  const values = await checkEvent(act, card);
  return act.trx
    .insertInto('events')
    .values({ ...values, client: act.actor.id, created_at: act.now, updated_at: act.now })
    .returningAll()
    .executeTakeFirstOrThrow();
}

function faultsOf({ rule, details }: RuleError, within: NonNullable<FieldError['within']>): FieldError[] {
  const errors = details.errors ?? [{ field: 'serviceDate', code: rule }];
  return errors.map((error) => ({
    ...error,
    field: within.prefix + error.field,
    within,
    ...(error.code === rule && { params: details }),
  }));
}
