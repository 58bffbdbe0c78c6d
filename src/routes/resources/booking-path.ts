import { resolve } from '$app/paths';
import { requestPath } from '#lib/request-path.ts';
import type { Booking } from './names.ts';

/** Where a booking leads: to its request, where the person may see it; a block of the house to whoever keeps them. */
export function bookingPath({ id, state, number, visible }: Booking, isOperator: boolean): string | undefined {
  if (state !== 'held') return number && visible ? requestPath(number) : undefined;
  return isOperator ? resolve('/resources/blocks/[id]', { id }) : undefined;
}

/** The form of a new block, filled with what was chosen on the timeline. */
export function newBlockPath(chosen: {
  resource: string;
  day: string;
  from: string;
  to: string;
  note?: string;
}): string {
  return `${resolve('/resources/blocks/new')}?${new URLSearchParams(chosen)}`;
}
