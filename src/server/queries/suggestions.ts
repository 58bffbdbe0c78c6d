import { type Actor, isOperator } from '#regulation/permissions.ts';
import { RuleError } from '#regulation/rule-error.ts';
import { type SuggestedAgent, suggestedAgents } from '../db/agent-facts.ts';
import { db } from '../db/database.ts';
import type { Card } from './card.ts';
import { now as clock } from '../clock.ts';

export type { SuggestedAgent } from '../db/agent-facts.ts';

/** R-3.1.3/3. Whom the service suggests for a card that this person was shown; only an Operator assigns, so only they are told. */
export async function agentSuggestions(actor: Actor, card: Card, now = clock()): Promise<SuggestedAgent[]> {
  if (actor.id === card.client.id) throw new RuleError('own_request', { action: 'assign' });
  if (!isOperator(actor)) throw new RuleError('operator_assigns', { action: 'assign' });

  return suggestedAgents(db, { ...card, client: card.client.id }, now);
}
