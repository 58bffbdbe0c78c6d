import { overlaps, type Period, type ShownState } from '#regulation/bookings.ts';
import type { TimetableEvent, TimetableTime } from './read-timetable.ts';

/** One time of the timetable that found its room. */
export interface Wanted extends Period {
  uid: string;
  note: string;
  resource: string;
}

/** What blocks a room already. */
export interface Standing extends Period {
  id: string;
  resource: string;
  state: ShownState;
  note: string | null;
  number: string | null;
  title: string | null;
  /** Of which event, where this timetable made it. */
  uid: string | null;
}

export interface Collision {
  wanted: Wanted;
  /** A promise, or another block; null where two times of the file itself want one room. */
  with: Pick<Standing, 'from' | 'to' | 'state' | 'number' | 'title'> | null;
  /** What of the file wants the room as well. */
  rival: Wanted | null;
}

export interface Plan {
  add: Wanted[];
  /** Ids of blocks that the file moves or no longer has. */
  release: string[];
  kept: number;
  collisions: Collision[];
  withoutRoom: { location: string | null; note: string; times: number }[];
  /** Events that this timetable made and the file no longer has. */
  missing: { uid: string; note: string | null; ids: string[] }[];
  /** How many events are new, changed, the same. */
  events: { added: number; changed: number; same: number };
}

/** 3.2.3. What an import would do: what is new, moved, the same, in the way of a promise, without a room, no longer there. */
export function planImport(
  events: readonly TimetableEvent[],
  roomOf: (location: string | null) => string | null,
  standing: readonly Standing[],
  removeMissing: boolean,
): Plan {
  const uids = new Set(events.map(({ uid }) => uid));
  const own = Map.groupBy(
    standing.filter(({ uid }) => uid !== null),
    ({ uid }) => uid ?? '',
  );
  // What the file no longer has stands in the way, too, unless it is taken off.
  const others = Map.groupBy(
    standing.filter(({ uid }) => uid === null || (!removeMissing && !uids.has(uid))),
    ({ resource }) => resource,
  );
  const plan: Plan = {
    add: [],
    release: [],
    kept: 0,
    collisions: [],
    withoutRoom: [],
    missing: [],
    events: { added: 0, changed: 0, same: 0 },
  };
  const taken = new Map<string, Wanted[]>();

  for (const event of events) {
    const wanted = event.times.flatMap((time) => wantedOf(event, time, roomOf));
    noteRoomless(plan, event, roomOf);

    const before = new Map((own.get(event.uid) ?? []).map((one) => [keyOf(one), one]));
    const fitting = wanted.filter((one) => {
      const collision = before.has(keyOf(one)) ? null : collisionOf(one, others.get(one.resource) ?? []);
      const rival = (taken.get(one.resource) ?? []).find((other) => overlaps(one, other)) ?? null;
      if (collision || rival) plan.collisions.push({ wanted: one, with: collision, rival });
      else taken.set(one.resource, [...(taken.get(one.resource) ?? []), one]);
      return !collision && !rival;
    });

    const added = fitting.filter((one) => !before.has(keyOf(one)));
    const keys = new Set(fitting.map(keyOf));
    const gone = [...before.values()].filter((one) => !keys.has(keyOf(one)));
    plan.add.push(...added);
    plan.release.push(...gone.map(({ id }) => id));
    plan.kept += fitting.length - added.length;
    if (before.size === 0) plan.events.added += Number(added.length > 0);
    else if (added.length + gone.length > 0) plan.events.changed += 1;
    else plan.events.same += 1;
  }

  for (const [uid, blocks] of own)
    if (!uids.has(uid)) plan.missing.push({ uid, note: blocks[0]?.note ?? null, ids: blocks.map(({ id }) => id) });

  return plan;
}

function wantedOf(
  { uid }: TimetableEvent,
  { from, to, location, note }: TimetableTime,
  roomOf: (location: string | null) => string | null,
): Wanted[] {
  const resource = roomOf(location);
  return resource === null ? [] : [{ uid, note, resource, from, to }];
}

function noteRoomless(
  plan: Plan,
  { note, times }: TimetableEvent,
  roomOf: (location: string | null) => string | null,
): void {
  const roomless = times.filter(({ location }) => roomOf(location) === null);
  for (const [location, those] of Map.groupBy(roomless, (time) => time.location))
    plan.withoutRoom.push({ location, note, times: those.length });
}

function collisionOf(wanted: Wanted, others: readonly Standing[]): Standing | null {
  return others.find((one) => overlaps(one, wanted)) ?? null;
}

function keyOf({ resource, note, from, to }: Pick<Standing, 'resource' | 'note' | 'from' | 'to'>): string {
  return [resource, from.getTime(), to.getTime(), note].join('|');
}
