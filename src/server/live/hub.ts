import type { Person } from '../auth/sessions.ts';
import { now } from '../clock.ts';
import { isDatabaseAway } from '../db/database.ts';
import { log } from '../log.ts';
import { concernedBy, liveStep } from '../queries/live-step.ts';
import { unreadCount } from '../queries/notifications.ts';
import { type Heard, type Listening, listen } from './channel.ts';
import { type Presence, presenceHolds, presenceOf } from './presence.ts';

/** What a stream of one browser gets. */
export type LiveEvent =
  | { kind: 'step'; data: Awaited<ReturnType<typeof liveStep>> }
  | { kind: 'notices'; data: { unread: number } }
  | { kind: 'presence'; data: Presence }
  | { kind: 'resync'; data: null };

interface Subscriber {
  person: Person;
  send: (event: LiveEvent) => void;
}

const subscribers = new Set<Subscriber>();
/** By request and person what was said last and when, for who comes to a card later. */
const present = new Map<string, { presence: Presence; at: number }>();
let listening: Listening | undefined;

/** 4.4.3/2. Once `ready`, this browser hears of what its person may see, until `unsubscribe`. */
export function subscribe(subscriber: Subscriber): { ready: Promise<void>; unsubscribe(): void } {
  listening ??= listen(heard);
  subscribers.add(subscriber);
  for (const { presence, at } of present.values()) {
    if (performance.now() - at < presenceHolds && mayHearPresence(subscriber, presence))
      subscriber.send({ kind: 'presence', data: presence });
  }

  return {
    ready: listening.ready,
    unsubscribe: () => {
      subscribers.delete(subscriber);
      if (subscribers.size > 0) return;
      void listening?.end();
      listening = undefined;
    },
  };
}

/** Steps are told one after another, in the order in which they were heard. */
let told: Promise<void> = Promise.resolve();
let waiting = 0;
/** With more than this waiting, reading the pages anew is cheaper for everybody. */
const mostWaiting = 200;

const heard: Heard = {
  step: hearStep,
  notice: (person) => void tellUnread(person).catch(report),
  presence: tellPresence,
  gap: () => tell([...subscribers], { kind: 'resync', data: null }),
};

function hearStep(history: string): void {
  if (waiting >= mostWaiting) return tell([...subscribers], { kind: 'resync', data: null });

  waiting += 1;
  told = told
    .then(() => tellStep(history))
    .catch(report)
    .finally(() => (waiting -= 1));
}

async function tellStep(history: string): Promise<void> {
  const concerned = await concernedBy(history);
  if (!concerned) return;

  for (const [person, theirs] of byPerson(mayConcern(concerned))) {
    const step = await liveStep(person, history, now());
    if (step) tell(theirs, { kind: 'step', data: step });
  }
}

/** Operators see all; an Agent may see what nobody has yet, so those with such a right are asked about. */
function mayConcern({ client, agents }: { client: string; agents: string[] }) {
  return ({ person }: Subscriber) =>
    person.roles.includes('operator') ||
    person.id === client ||
    agents.includes(person.id) ||
    (person.unassigned ?? []).length > 0;
}

async function tellUnread(id: string): Promise<void> {
  for (const [person, theirs] of byPerson((one) => one.person.id === id))
    tell(theirs, { kind: 'notices', data: { unread: await unreadCount(person) } });
}

/** Who looks at a card and who writes is for staff; a Client neither shows up nor hears of it. */
function tellPresence(payload: string): void {
  const presence = presenceOf(payload);
  if (!presence) return;

  const key = `${presence.number} ${presence.person}`;
  present.delete(key); // a Map keeps the order of setting: the oldest stand first
  if (presence.doing !== 'gone') present.set(key, { presence, at: performance.now() });
  for (const [old, { at }] of present) {
    if (performance.now() - at < presenceHolds) break;
    present.delete(old);
  }

  tell(
    [...subscribers].filter((one) => mayHearPresence(one, presence)),
    { kind: 'presence', data: presence },
  );
}

function mayHearPresence({ person }: Subscriber, presence: Presence): boolean {
  return person.id !== presence.person && person.roles.some((role) => role === 'operator' || role === 'agent');
}

function tell(theirs: Subscriber[], event: LiveEvent): void {
  for (const { send } of theirs) send(event);
}

/** Several browsers of one person are asked about once. */
function byPerson(fits: (subscriber: Subscriber) => boolean): Map<Person, Subscriber[]> {
  const groups = new Map<string, Subscriber[]>();
  for (const one of subscribers) if (fits(one)) groups.set(one.person.id, [...(groups.get(one.person.id) ?? []), one]);

  return new Map([...groups.values()].flatMap((theirs) => (theirs[0] ? [[theirs[0].person, theirs]] : [])));
}

function report(error: unknown): void {
  if (!isDatabaseAway(error)) log.error({ part: 'live', error: String(error) }, 'a live update was not told');
}
