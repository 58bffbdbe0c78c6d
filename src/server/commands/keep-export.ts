import { z } from 'zod';
import { command } from './command.ts';
import { ensureStaff } from './ensure-staff.ts';

const input = z.object({
  format: z.enum(['xlsx', 'csv']),
  filters: z.record(z.string(), z.unknown()),
  columns: z.array(z.string()),
  rows: z.number().int().nonnegative(),
});

/** 3.1.4/1. Who took which list out of the service; written before the first row leaves. */
export const keepExport = command(input, async ({ trx, actor, now }, { format, filters, columns, rows }) => {
  ensureStaff(actor);
  await trx
    .insertInto('exports')
    .values({ person: actor.id, what: 'queue', format, filters: JSON.stringify(filters), columns, rows, at: now })
    .execute();
});
