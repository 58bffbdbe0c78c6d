import type { Calendar, Day } from '#regulation/calendar.ts';
import type { Actor } from '#regulation/permissions.ts';
import type { Case } from './case.ts';
import type { Diary } from './diary.ts';
import type { Tally } from './tally.ts';
import type { Agent, World } from './world.ts';

/** How the year is played. */
export interface Ask {
  students: number;
  requests: number;
  agents: number;
  operators: number;
  /** Whole requests that one Agent carries out on a working day. */
  perDay: number;
  /** Requests that one Operator reviews on a working day, if they did nothing else. */
  reviewsPerDay: number;
  from: Day;
  until: Day;
  seed: number;
}

/** Everything that goes on in it. */
export interface Year {
  ask: Ask;
  calendar: Calendar;
  world: World;
  diary: Diary;
  tally: Tally;
  /** By number. */
  cases: Map<string, Case>;
  /** Requests whose hand-over the Operators have been told of. */
  inbox: Case[];
  consents: Set<string>;
}

/** How much of a person's day is left at one sitting, in requests. */
export interface Desk {
  at: Date;
  day: Day;
  /** Of the day. */
  isFirst: boolean;
  left: number;
}

/** Each step of a sitting has a moment of its own. */
export function tick(desk: Desk): Date {
  desk.at = new Date(desk.at.getTime() + 1);
  return desk.at;
}

/** The Operators take turns. */
export function operatorAt({ world }: Year, index: number): Actor {
  return world.operators[index % world.operators.length] as Actor;
}

export function agentBy({ world }: Year, email: string | undefined): Agent | null {
  return world.agents.find((agent) => agent.email === email) ?? null;
}
