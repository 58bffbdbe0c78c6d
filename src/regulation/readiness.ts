import type { Stage } from './codes.ts';

/** One need of an event: a request that was sent, or a draft that was not. */
export interface Need {
  stage: Stage | 'draft';
  withdrawnAt?: Date | null;
}

/** How far an event is: what was withdrawn or closed is no need of it any more. */
export interface Readiness {
  confirmed: number;
  total: number;
  refused: number;
  unsent: number;
}

/** 3.2.3. «3 из 5 подтверждены»: a need is confirmed by its positive answer. */
export function readinessOf(needs: readonly Need[]): Readiness {
  const counted = needs.filter(({ stage, withdrawnAt }) => stage !== 'closed' && !withdrawnAt);
  const count = (...stages: Need['stage'][]) => counted.filter(({ stage }) => stages.includes(stage)).length;

  return {
    confirmed: count('in_progress', 'done'),
    total: counted.length,
    refused: count('refused'),
    unsent: count('draft'),
  };
}
