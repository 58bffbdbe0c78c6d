import type { Card } from '#server/queries/card.ts';
import type { Case } from './case.ts';

/** 3.2.2, 4.6.3. What an Operator makes of a request that waits for its first review. */
export type Review =
  'close_out_of_scope' | 'close_duplicate' | 'ask' | 'refuse_late' | 'refuse_false' | 'answer' | 'accept';

/** By what stands in the card, and by what a person would see in it. */
export function reviewOf({ traits, operatorAsked, said }: Case, { late }: Pick<Card, 'late'>): Review {
  if (traits.flaw === 'out_of_scope') return 'close_out_of_scope';
  if (traits.flaw === 'duplicate') return 'close_duplicate';
  if (late && !traits.lateForgiven) return 'refuse_late';
  if (traits.flaw === 'false') return 'refuse_false';
  if (traits.operatorAsks && !operatorAsked) return 'ask';
  return said === 'question' ? 'answer' : 'accept';
}
