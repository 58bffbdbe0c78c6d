import { z } from 'zod';
import { isDay } from '#regulation/calendar.ts';
import { isOperator } from '#regulation/permissions.ts';
import { RuleError } from '#regulation/rule-error.ts';
import { agentBy, keepChange } from './agent-by.ts';
import { command } from './command.ts';
import { email, optionalText } from './inputs.ts';

const input = z.object({
  email,
  since: z.string(),
  until: z.string(),
  note: optionalText(200),
});

/** R-3.1.3/3. An Agent's absence, both days included; set by the Agent or an Operator. An absent Agent is suggested last. */
export const addAbsence = command(input, async (act, { email, since, until, note }) => {
  const isOwn = act.actor.email.toLowerCase() === email.toLowerCase();
  if (!isOwn && !isOperator(act.actor)) throw new RuleError('operator_only');
  const agent = await agentBy(act, email);
  const wrong = !isDay(since) ? 'since' : !isDay(until) || until < since ? 'until' : null;
  if (wrong) throw new RuleError('form_incomplete', { errors: [{ field: wrong, code: 'period' }] });

  await act.trx
    .insertInto('absences')
    .values({ person: agent.id, since, until, note: note ?? null })
    .execute();
  await keepChange(act, `agent.${agent.id}`, null, { absence: { since, until, note } });
});
