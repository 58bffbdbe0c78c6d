import type { FieldValues } from '#regulation/forms/field-spec.ts';
import type { Card } from '#server/queries/card.ts';
import type { HistoryStep } from '#server/queries/thread.ts';

/** 3.2.3. What was promised last: also an answer that was taken back. */
export function lastAnswer({ answer }: Card, history: HistoryStep[]): FieldValues | null {
  const step = history.findLast(({ event }) => event === 'answered');
  return answer?.result ?? (step?.details as { result?: FieldValues } | undefined)?.result ?? null;
}
