import type { QueueViewStep } from '../db/schema.ts';
import type { Act } from './act.ts';

/** What of a saved view its history tells. */
export interface ViewFacts {
  name: string;
  search: string;
  shared: boolean;
}

/** 3.1.4/1. The only door into the history of the saved views. */
export async function keepViewStep(
  { trx, actor, now }: Act,
  view: string,
  event: QueueViewStep,
  before: ViewFacts | null,
  after: ViewFacts | null,
): Promise<void> {
  await trx
    .insertInto('queue_view_history')
    .values({ view, actor: actor.id, event, before: textOf(before), after: textOf(after), at: now })
    .execute();
}

function textOf(facts: ViewFacts | null): string | null {
  return facts && JSON.stringify({ name: facts.name, search: facts.search, shared: facts.shared });
}
