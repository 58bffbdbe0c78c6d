import { z } from 'zod';
import { isOperator } from '#regulation/permissions.ts';
import { RuleError } from '#regulation/rule-error.ts';
import { keepChange } from './agent-by.ts';
import { command } from './command.ts';

/** R-3.1.3/3. Takes an absence back, by the Agent or an Operator. Twice is once. */
export const removeAbsence = command(z.object({ id: z.uuid() }), async (act, { id }) => {
  const absence = await act.trx.selectFrom('absences').selectAll().where('id', '=', id).executeTakeFirst();
  if (!absence) return;
  if (absence.person !== act.actor.id && !isOperator(act.actor)) throw new RuleError('operator_only');

  await act.trx.deleteFrom('absences').where('id', '=', id).execute();
  await keepChange(act, `agent.${absence.person}`, { absence }, null);
});
