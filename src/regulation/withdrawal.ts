import { isFinal } from './codes.ts';
import type { ServiceSettings } from './settings.ts';
import type { Subject } from './subject.ts';

/** R-4.2.3/3 (W02). Whether the service itself closes a withdrawn request; by default the Operator does. */
export function closesByItself(
  { stage, withdrawnAt }: Pick<Subject, 'stage' | 'withdrawnAt'>,
  { withdrawalAutoClose }: Pick<ServiceSettings, 'withdrawalAutoClose'>,
): boolean {
  return withdrawalAutoClose && withdrawnAt !== null && !isFinal(stage);
}
