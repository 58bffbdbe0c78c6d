import { z } from 'zod';
import { moscowDay, moscowTime } from '#regulation/calendar.ts';
import { blocksIn, scopes } from './block-by.ts';
import { command } from './command.ts';
import { ensureOperator } from './ensure-operator.ts';
import { recordBlock } from './hold.ts';
import { uuid, version } from './inputs.ts';

const input = z.object({ id: uuid, version, scope: z.enum(scopes).default('one') });

/** 3.2.3. Takes a block of the house off, or a series from it on: the time is free again. What has passed stays in the books. */
export const removeBlock = command(input, async (act, { id, version, scope }) => {
  ensureOperator(act.actor);
  const blocks = await blocksIn(act, id, scope, version);
  const [block] = blocks;

  await act.trx
    .updateTable('bookings')
    .set({ state: 'released' })
    .where(
      'id',
      'in',
      blocks.map((one) => one.id),
    )
    .execute();
  await recordBlock(act, { booking: scope === 'one' ? id : null, series: block.series }, 'removed', {
    scope,
    count: blocks.length,
    resource: block.resource,
    note: block.note,
    day: moscowDay(block.from),
    from: moscowTime(block.from),
    to: moscowTime(block.to),
  });

  return { count: blocks.length };
});
