import { db } from '#server/db/database.ts';
import { type Ended, offerOf, replay, type Step } from './replay.ts';

const step = 2000;

/** 3.1.4. Replays every history and compares where it leads with the row. */
export async function historiesLead(): Promise<string[]> {
  const broken: string[] = [];
  const requests = await db.selectFrom('requests').select('id').orderBy('submitted_at').execute();

  for (let from = 0; from < requests.length; from += step) {
    broken.push(...(await someHistories(requests.slice(from, from + step).map(({ id }) => id))));
  }
  return broken;
}

async function someHistories(ids: string[]): Promise<string[]> {
  const [rows, events] = await Promise.all([rowsOf(ids), eventsOf(ids)]);
  const byRequest = Map.groupBy(events, ({ request }) => request);

  return rows.flatMap(({ id, number, ...row }) => {
    try {
      const replayed = replay(byRequest.get(id) ?? []);
      const different = (Object.keys(replayed) as (keyof Ended)[]).filter((name) => replayed[name] !== row[name]);
      return different.map((name) => `${number}: ${name} is ${row[name]}, its history leads to ${replayed[name]}`);
    } catch (error) {
      return [`${number}: ${error instanceof Error ? error.message : error}`];
    }
  });
}

async function rowsOf(ids: string[]): Promise<(Ended & { id: string; number: string })[]> {
  const rows = await db
    .selectFrom('requests')
    .leftJoin('feedback', 'feedback.request', 'requests.id')
    .select(['id', 'number', 'stage', 'waiting', 'withdrawn_at', 'finished_at', 'lead', 'offer', 'priority', 'outcome'])
    .select('feedback.rating')
    .where('id', 'in', ids)
    .execute();

  return rows.map(({ withdrawn_at: withdrawn, finished_at: finished, offer, outcome, ...row }) => ({
    ...row,
    withdrawnAt: withdrawn?.getTime() ?? null,
    finishedAt: finished?.getTime() ?? null,
    offer: offer && offerOf(offer.kind, offer.by),
    outcome: outcome?.ground ?? outcome?.reason ?? null,
  }));
}

async function eventsOf(ids: string[]): Promise<(Step & { request: string })[]> {
  return db
    .selectFrom('history')
    .select(['request', 'event', 'actor', 'role', 'details', 'at'])
    .where('request', 'in', ids)
    .orderBy('id')
    .execute();
}
