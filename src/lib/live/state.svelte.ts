import type { LiveMessage, LiveStep } from './connection.ts';

interface Colleague {
  person: string;
  name: string;
  doing: 'viewing' | 'writing';
  until: number;
}

/** A browser says every 20 seconds what it does; who has not said it for this long is gone. */
const remembered = 45_000;

/** What the open page has heard since it was read. */
export const live = $state({
  /** Null until the first news: what the page itself says holds. */
  unread: null as number | null,
  /** The last step of somebody else on what this page shows. */
  last: null as LiveStep | null,
  colleagues: {} as Record<string, Colleague[]>,
});

export function hearPresence({
  number,
  person,
  name,
  doing,
}: Extract<LiveMessage, { kind: 'presence' }>['data']): void {
  const others = (live.colleagues[number] ?? []).filter((one) => one.person !== person);
  live.colleagues[number] =
    doing === 'gone' ? others : [...others, { person, name, doing, until: Date.now() + remembered }];
}

/** Forgets who has gone without a word. */
export function forgetGone(now = Date.now()): void {
  for (const [number, people] of Object.entries(live.colleagues)) {
    if (people.some(({ until }) => until < now)) live.colleagues[number] = people.filter(({ until }) => until >= now);
  }
}
