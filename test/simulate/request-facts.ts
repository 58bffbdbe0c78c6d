import { sql } from 'kysely';
import { moscowDay } from '#regulation/calendar.ts';
import { db } from '#server/db/database.ts';

/** What the figures need of one request. */
export interface RequestFacts {
  id: string;
  stage: string;
  late: boolean;
  submittedAt: Date;
  responseDue: string;
  responseMetAt: Date | null;
  withdrawnAt: Date | null;
  /** The Operator's first step. */
  reviewedAt: Date | null;
  outcome: { ground?: string; reason?: string } | null;
}

export async function factsOf(): Promise<RequestFacts[]> {
  const { rows } = await sql<RequestFacts>`
    select id, stage, late, submitted_at as "submittedAt", response_due as "responseDue", outcome,
      response_met_at as "responseMetAt", withdrawn_at as "withdrawnAt", reviewed as "reviewedAt"
    from requests
    left join lateral (select min(at) as reviewed from history where request = requests.id and role = 'operator') as first on true
    order by submitted_at`.execute(db);
  return rows;
}

/** 4.4.1. Answered by the end of its term. */
export function isMet({ responseMetAt, responseDue }: RequestFacts): boolean {
  return responseMetAt !== null && moscowDay(responseMetAt) <= responseDue;
}
