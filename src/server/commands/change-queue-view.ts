import { z } from 'zod';
import { RuleError } from '#regulation/rule-error.ts';
import type { Act } from './act.ts';
import { command } from './command.ts';
import { ensureStaff } from './ensure-staff.ts';
import { text, uuid } from './inputs.ts';
import { keepViewStep } from './keep-view-step.ts';
import { ownView } from './own-view.ts';

const input = z.object({ id: uuid, name: text(60).optional(), shared: z.boolean().optional() });

/** 3.1.3. Renames an own view, or shares it with the staff and takes it back. NotFound where it is another person's. */
export const changeQueueView = command(input, async (act, { id, name, shared }) => {
  ensureStaff(act.actor);
  const before = await ownView(act, id);
  const after = { ...before, name: name ?? before.name, shared: shared ?? before.shared };

  if (name !== undefined && name !== before.name) await ensureFree(act, id, name);
  await act.trx
    .updateTable('queue_views')
    .set({ name: after.name, shared: after.shared, version: before.version + 1, updated_at: act.now })
    .where('id', '=', id)
    .execute();

  if (after.name !== before.name) await keepViewStep(act, id, 'renamed', before, after);
  if (after.shared !== before.shared) await keepViewStep(act, id, after.shared ? 'shared' : 'unshared', before, after);
});

async function ensureFree({ trx, actor }: Act, id: string, name: string): Promise<void> {
  const other = await trx
    .selectFrom('queue_views')
    .select('id')
    .where('owner', '=', actor.id)
    .where('id', '!=', id)
    .where((eb) => eb(eb.fn<string>('lower', ['name']), '=', name.toLowerCase()))
    .executeTakeFirst();

  if (other) throw new RuleError('form_incomplete', { errors: [{ field: 'name', code: 'exists' }] });
}
