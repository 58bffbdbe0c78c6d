import { sql } from 'kysely';
import { RuleError } from '#regulation/rule-error.ts';
import type { Act } from './act.ts';

/** Does it and takes it back: all that could stand in its way has been asked, and nothing is left of it. */
export async function rehearse(act: Act, run: (act: Act) => Promise<void>): Promise<void> {
  await sql`savepoint rehearsal`.execute(act.trx);
  await run({ ...act, left: undefined });
  await sql`rollback to savepoint rehearsal`.execute(act.trx);
}

/** Does it whole or not at all; answers with the «no» that stopped it. */
export async function attempt(act: Act, run: (act: Act) => Promise<void>): Promise<RuleError | null> {
  await sql`savepoint attempt`.execute(act.trx);

  try {
    await run(act);
    await sql`release savepoint attempt`.execute(act.trx);
    return null;
  } catch (no) {
    if (!(no instanceof RuleError)) throw no;
    await sql`rollback to savepoint attempt`.execute(act.trx);
    return no;
  }
}
