import { sql } from 'kysely';
import { replay, type Told } from '#regulation/replay.ts';
import type { Db, Trx } from '../db/database.ts';
import type { HistoryFault } from './history-faults.ts';

const atOnce = 1000;

/** R-3.1.4/1. Every request whose history does not lead to its row, and every step that does not follow; as of one moment. */
export function replayFaults(source: Db): Promise<HistoryFault[]> {
  return source
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => {
      const faults: HistoryFault[] = [];
      let after: string | null = null;

      for (;;) {
        const requests: Row[] = await someRequests(trx, after);
        for (const request of requests) faults.push(...faultsOf(request));
        if (requests.length < atOnce) return faults;
        after = requests.at(-1)?.id ?? null;
      }
    });
}

type Row = Awaited<ReturnType<typeof someRequests>>[number];

function someRequests(trx: Trx, after: string | null) {
  return trx
    .selectFrom('requests')
    .select(['id', 'number', 'stage', 'waiting', 'withdrawn_at'])
    .select(
      sql<(Told & { id: number })[]>`coalesce((
        select json_agg(json_build_object('id', id, 'event', event, 'move', details->>'move',
          'from', details->'from', 'to', details->'to') order by id)
        from history where history.request = requests.id), '[]')`.as('events'),
    )
    .$if(after !== null, (query) => query.where('id', '>', after))
    .orderBy('id')
    .limit(atOnce)
    .execute();
}

function faultsOf({ number, stage, waiting, withdrawn_at, events }: Row): HistoryFault[] {
  const { state, withdrawn, astray } = replay(events);
  const isKnown = events.length > 0; // a request without any event is told of as missing
  const differs = state !== null && (state.stage !== stage || state.waiting !== waiting);

  return [
    ...astray.map((position) => ({
      number,
      event: String(events[position]?.id ?? ''),
      fault: 'does_not_follow' as const,
    })),
    ...(isKnown && (differs || withdrawn !== (withdrawn_at !== null))
      ? [{ number, event: null, fault: 'state_differs' as const }]
      : []),
  ];
}
