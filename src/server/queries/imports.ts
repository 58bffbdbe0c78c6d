import { type Actor, isOperator } from '#regulation/permissions.ts';
import type { RowOutcome } from '#regulation/catalogue/plan.ts';
import { db } from '../db/database.ts';
import type { ReportedRow } from '../db/schema.ts';
import { NotFound } from '../errors.ts';
import { planFile, reported } from '../tables/plan-file.ts';

/** 4.6.1. The last files that were loaded, the newest first. */
export function recentImports() {
  return db
    .selectFrom('imports')
    .innerJoin('people', 'people.id', 'imports.person')
    .select(['imports.id', 'imports.kind', 'file_name', 'imports.created_at', 'applied_at', 'people.name as by'])
    .orderBy('imports.created_at', 'desc')
    .limit(20)
    .execute();
}

/** 4.6.1. A file with what it would change now, or, once it was applied, with what it changed. For Operators; else NotFound. */
export async function importOf(actor: Actor, id: string) {
  if (!isOperator(actor) || !uuid.test(id)) throw new NotFound();
  const file = await db
    .selectFrom('imports')
    .leftJoin('people', 'people.id', 'imports.applied_by')
    .selectAll('imports')
    .select('people.name as appliedBy')
    .where('imports.id', '=', id)
    .executeTakeFirst();
  if (!file) throw new NotFound();

  const { report, rows: raw, kind } = file;
  const plan = report ? null : await planFile(db, kind, raw);
  const rows = plan ? plan.rows.map(reported) : (report ?? []);

  return {
    id,
    kind,
    fileName: file.file_name,
    ignored: file.ignored,
    createdAt: file.created_at,
    appliedAt: file.applied_at,
    appliedBy: file.appliedBy,
    seal: plan?.seal ?? '',
    counts: countsOf(rows),
    rows,
  };
}

function countsOf(rows: readonly ReportedRow[]): Record<RowOutcome, number> {
  const counts = { new: 0, changed: 0, same: 0, wrong: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
