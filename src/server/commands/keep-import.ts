import { z } from 'zod';
import { importKinds } from '../tables/columns.ts';
import { tableLimits } from '../tables/refused.ts';
import { command } from './command.ts';
import { ensureOperator } from './ensure-operator.ts';

const cell = z.string().max(tableLimits.cell);
const input = z.object({
  kind: z.enum(importKinds),
  fileName: z.string().max(300),
  ignored: z.array(cell).max(tableLimits.columns),
  rows: z
    .array(z.object({ line: z.number().int().positive(), cells: z.record(z.string().max(40), cell) }))
    .min(1)
    .max(tableLimits.rows),
});

/** 4.6.1. Keeps a file that was read until the Operator decides; nothing of the catalogue is changed by that. */
export const keepImport = command(input, async ({ trx, actor, now }, { kind, fileName, ignored, rows }) => {
  ensureOperator(actor);
  const { id } = await trx
    .insertInto('imports')
    .values({
      person: actor.id,
      kind,
      file_name: fileName,
      ignored,
      rows: JSON.stringify(rows),
      created_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();

  return id;
});
