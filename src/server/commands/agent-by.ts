import { RuleError } from '#regulation/rule-error.ts';
import type { Act } from './act.ts';

/** The Agent of an address. Throws RuleError naming it where there is none. */
export async function agentBy({ trx }: Act, email: string) {
  const agent = await trx
    .selectFrom('people')
    .innerJoin('roles', 'roles.person', 'people.id')
    .select(['people.id', 'people.capacity'])
    .where((eb) => eb(eb.fn<string>('lower', ['people.email']), '=', email.toLowerCase()))
    .where('roles.role', '=', 'agent')
    .executeTakeFirst();

  if (!agent)
    throw new RuleError('form_incomplete', { errors: [{ field: 'email', code: 'agent_unknown', params: { email } }] });
  return agent;
}

/** 4.6.1. Every change of what the service works by is kept. */
export async function keepChange(
  { trx, actor, now }: Act,
  name: string,
  before: unknown,
  after: unknown,
  reason: string | null = null,
): Promise<void> {
  await trx
    .insertInto('settings_history')
    .values({
      name,
      before: JSON.stringify(before),
      after: JSON.stringify(after),
      reason,
      actor: actor.id,
      at: now,
    })
    .execute();
}
