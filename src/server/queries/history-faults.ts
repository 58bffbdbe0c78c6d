import { sql } from 'kysely';
import { type Db, db } from '../db/database.ts';
import { replayFaults } from './replay-faults.ts';

export interface HistoryFault {
  number: string | null;
  event: string | null;
  fault:
    | 'changed'
    | 'details_changed'
    | 'missing_before'
    | 'missing_at_the_end'
    | 'missing'
    | 'does_not_follow'
    | 'state_differs';
}

/**
 * R-3.1.4/1. Every event of the history that was changed, is missing or stands in another place, every step that no row of
 * the table allows, and every request that is not as its history says; [] when all is as recorded.
 */
export async function historyFaults(source: Db = db): Promise<HistoryFault[]> {
  const { rows } = await sql<HistoryFault>`
    select requests.number, faults.event::text as event, faults.fault
    from history_faults() as faults left join requests on requests.id = faults.request
    order by requests.number, faults.event`.execute(source);

  return [...rows, ...(await replayFaults(source))];
}
