import { z } from 'zod';
import { command } from './command.ts';
import { ensureStaff } from './ensure-staff.ts';
import { uuid } from './inputs.ts';
import { keepViewStep } from './keep-view-step.ts';
import { ownView } from './own-view.ts';

/** 3.1.3. Takes an own view away, for everybody it was shared with too; the requests in it stay as they are. */
export const deleteQueueView = command(z.object({ id: uuid }), async (act, { id }) => {
  ensureStaff(act.actor);
  const before = await ownView(act, id);

  await act.trx.deleteFrom('queue_views').where('id', '=', id).execute();
  await keepViewStep(act, id, 'deleted', before, null);
});
