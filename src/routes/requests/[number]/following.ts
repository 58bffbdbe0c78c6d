import { filtersOf, type NextInQueue, nextInQueue } from '#server/queries/queue.ts';
import type { Person } from '#server/auth/sessions.ts';
import { searchOf } from '../../queue/address.ts';

/** The list that the person came from, as the address carries it along, and what follows in it. */
export interface Following {
  list: string;
  next: NextInQueue | null;
}

/** 3.1.3. Null where the person did not come from a list. */
export async function followingIn(actor: Person, number: string, params: URLSearchParams): Promise<Following | null> {
  const list = params.get('list');
  if (list === null) return null;
  return { list, next: await nextInQueue(actor, number, filtersOf(new URLSearchParams(list))) };
}

/** The part of the queue's address that opens this list again. */
export function listOf(params: URLSearchParams): string {
  return searchOf(filtersOf(new URLSearchParams(params.get('list') ?? '')));
}
