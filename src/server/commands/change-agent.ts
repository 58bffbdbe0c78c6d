import { z } from 'zod';
import { type Category, categories } from '#regulation/codes.ts';
import { RuleError } from '#regulation/rule-error.ts';
import type { Act } from './act.ts';
import { agentBy, keepChange } from './agent-by.ts';
import { command } from './command.ts';
import { ensureOperator } from './ensure-operator.ts';
import { email } from './inputs.ts';

const input = z.object({
  email,
  capacity: z.coerce.number().int().min(1).max(1000).optional(),
  categories: z.array(z.enum(categories)).optional(),
});

/** 2.1/1, R-3.1.3/3. What an Agent carries out and how much at most; the categories replace those over the whole category. */
export const changeAgent = command(input, async (act, { email, capacity, categories: wanted }) => {
  ensureOperator(act.actor);
  const agent = await agentBy(act, email);
  const before = await act.trx
    .selectFrom('specialisations')
    .select(['category', 'building', 'subtype'])
    .where('person', '=', agent.id)
    .execute();

  if (capacity !== undefined)
    await act.trx.updateTable('people').set({ capacity }).where('id', '=', agent.id).execute();
  if (wanted) {
    if (wanted.length === 0)
      throw new RuleError('form_incomplete', { errors: [{ field: 'categories', code: 'required' }] });
    await ensureNotLeading(
      act,
      agent.id,
      before.map((one) => one.category).filter((code) => !wanted.includes(code)),
    );
    await act.trx
      .deleteFrom('specialisations')
      .where('person', '=', agent.id)
      .where('category', 'not in', wanted)
      .execute();
    for (const category of wanted.filter((code) => !before.some((one) => one.category === code))) {
      await act.trx.insertInto('specialisations').values({ person: agent.id, category }).execute();
    }
  }

  await keepChange(
    act,
    `agent.${agent.id}`,
    { capacity: agent.capacity, specialisations: before },
    { capacity: capacity ?? agent.capacity, categories: wanted },
  );
});

/** 4.6.1. A category is not taken from an Agent who leads working requests of it; the refusal says how many. */
async function ensureNotLeading({ trx }: Act, agent: string, taken: Category[]): Promise<void> {
  if (taken.length === 0) return;
  const { count } = await trx
    .selectFrom('requests')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('lead', '=', agent)
    .where('category', 'in', taken)
    .where('stage', 'in', ['open', 'in_review', 'in_progress'])
    .executeTakeFirstOrThrow();

  if (Number(count) > 0) {
    throw new RuleError('form_incomplete', {
      errors: [{ field: 'categories', code: 'leads_requests', params: { count: Number(count) } }],
    });
  }
}
