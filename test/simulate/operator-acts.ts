import { assignAgents } from '#server/commands/assign-agents.ts';
import { closeRequest } from '#server/commands/close-request.ts';
import { refuseRequest } from '#server/commands/refuse-request.ts';
import type { ClosingReason, Ground, RedirectReason } from '#regulation/codes.ts';
import type { Actor } from '#regulation/permissions.ts';
import { requestCard } from '#server/queries/card.ts';
import { agentSuggestions, type SuggestedAgent } from '#server/queries/suggestions.ts';
import type { Case } from './case.ts';
import { agentBy, type Year } from './year.ts';

/** R-3.1.3/2. Another Agent gets it: the first of the suggestion who is there and does not have it. */
export async function redirect(
  year: Year,
  operator: Actor,
  one: Case,
  reason: RedirectReason,
  at: Date,
): Promise<boolean> {
  const card = await requestCard(operator, one.number, at);
  const next = presentFirst(await agentSuggestions(operator, card, at)).find(
    ({ email, absentUntil }) => !absentUntil && email !== one.lead?.email && email !== one.coWorker?.email,
  );
  if (!next) return false;

  const others = one.coWorker ? [one.coWorker.email] : [];
  const given = { number: one.number, version: card.version, lead: next.email, others, reason };
  const done = await year.tally.act('redirected', () => assignAgents(operator, given, { now: at }));
  if (!('result' in done)) return false;

  one.lead = agentBy(year, next.email);
  one.pending = null;
  return true;
}

/** 4.6.4. The lead goes on alone. */
export async function releaseCoWorker(year: Year, operator: Actor, one: Case, at: Date): Promise<void> {
  if (!one.lead) return;
  const given = { number: one.number, lead: one.lead.email, others: [], reason: 'absence' as const };
  const done = await year.tally.act('redirected', () => assignAgents(operator, given, { now: at }));
  if ('result' in done) one.coWorker = null;
}

/** Those who are away only where nobody else is there. */
export function presentFirst(agents: SuggestedAgent[]): SuggestedAgent[] {
  return agents.toSorted((a, b) => Number(a.score === null) - Number(b.score === null));
}

interface Refusal {
  ground: Ground;
  text?: string;
  fields?: string[];
}

/** 3.2.6, 4.5.1. */
export async function refuse(year: Year, operator: Actor, one: Case, refusal: Refusal, at: Date): Promise<void> {
  const given = { number: one.number, confirm: true, ...refusal };
  const done = await year.tally.act('refused', () => refuseRequest(operator, given, { now: at }));
  if ('result' in done) one.over = true;
}

/** 3.2.6/3. */
export async function close(
  year: Year,
  operator: Actor,
  one: Case,
  reason: ClosingReason,
  text: string | undefined,
  at: Date,
): Promise<void> {
  const given = { number: one.number, confirm: true, reason, text };
  const done = await year.tally.act('closed', () => closeRequest(operator, given, { now: at }));
  if ('result' in done) one.over = true;
}
