import { z } from 'zod';
import { readBlock } from '#regulation/blocks.ts';
import { moscowDay, moscowTime } from '#regulation/calendar.ts';
import { RuleError } from '#regulation/rule-error.ts';
import type { Act } from './act.ts';
import { type Block, blocksIn, scopes } from './block-by.ts';
import { command } from './command.ts';
import { ensureOperator } from './ensure-operator.ts';
import { bookableResource, ensureNothingThere, type Held, recordBlock } from './hold.ts';
import { text, uuid, version } from './inputs.ts';
import { rangeOf } from './wish.ts';

const input = z.object({
  id: uuid,
  version,
  scope: z.enum(scopes).default('one'),
  resource: uuid,
  /** Of this one alone: a series keeps its days. */
  day: z.string().optional(),
  from: z.string(),
  toDay: z.string().optional(),
  to: z.string(),
  note: text(150),
});

/** 3.2.3. Changes a block of the house, or a series from it on; its past stays. Throws RuleError `taken` naming what is there. */
export const changeBlock = command(input, async (act, { id, version, scope, resource, note, ...typed }) => {
  ensureOperator(act.actor);
  const blocks = await blocksIn(act, id, scope, version);
  const [block] = blocks;
  if (resource !== block.resource) await bookableResource(act, resource);

  const changed = blocks.map((one) => {
    const day = moscowDay(one.from);
    const period = readBlock(
      scope === 'one' ? { ...typed, day: typed.day ?? day } : { day, from: typed.from, to: typed.to },
      act.now,
    );
    if (Array.isArray(period)) throw new RuleError('form_incomplete', { errors: period });
    return { id: one.id, resource, period, note, series: one.series };
  });

  await letGo(act, blocks);
  await ensureNothingThere(act, changed);
  for (const one of changed) await holdAgain(act, one);
  if (scope === 'all' && block.series)
    await act.trx.updateTable('block_series').set({ resource, note }).where('id', '=', block.series).execute();

  await recordBlock(act, { booking: scope === 'one' ? id : null, series: block.series }, 'changed', {
    scope,
    count: blocks.length,
    before: factsOf(block),
    after: factsOf({ ...changed[0]?.period, resource, note } as Block),
  });
});

/** Blocks that move together are taken off first, so that they never stand in each other's way. */
async function letGo({ trx }: Act, blocks: readonly Block[]): Promise<void> {
  const ids = blocks.map(({ id }) => id);
  await trx.updateTable('bookings').set({ state: 'released' }).where('id', 'in', ids).execute();
}

async function holdAgain({ trx }: Act, { id, resource, period, note }: Held & { id: string }): Promise<void> {
  await trx
    .updateTable('bookings')
    .set((eb) => ({
      state: 'held' as const,
      resource,
      note,
      during: rangeOf(period),
      from: period.from,
      to: period.to,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute();
}

function factsOf({ resource, note, from, to }: Pick<Block, 'resource' | 'note' | 'from' | 'to'>) {
  return { resource, note, day: moscowDay(from), from: moscowTime(from), to: moscowTime(to) };
}
