import type { EventName } from '#regulation/codes.ts';
import type { LiveStep } from './connection.ts';

interface Shown {
  route: string | null;
  card?: { number: string; version: number } | undefined;
}

/** Whether a page shows what a step has changed, and has not shown it yet. */
export function concerns({ route, card }: Shown, step: Pick<LiveStep, 'number' | 'version'>): boolean {
  if (route === '/requests/[number]') return card?.number === step.number && card.version < step.version;
  return route === '/' || route === '/queue' || route === '/requests' || (route?.startsWith('/resources') ?? false);
}

const adding: readonly EventName[] = ['message_sent', 'note_added', 'rated', 'feedback_declined'];

/** Whether a step only adds to what a card shows: no form of the card goes away by it. */
export function addsOnly({ event }: Pick<LiveStep, 'event'>): boolean {
  return adding.includes(event);
}
