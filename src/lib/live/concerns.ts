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
