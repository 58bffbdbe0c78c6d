import type { State } from './statuses.ts';

/** 3.2.3. Whether a request has what its answer promises: «В работе» and «Исполнено», also while somebody is waited for. */
export function isPromiseKept({ stage, withdrawnAt, answer }: Omit<State, 'waiting'> & { answer: unknown }): boolean {
  return (stage === 'in_progress' || stage === 'done') && !withdrawnAt && Boolean(answer);
}
